const primary = (tag: string): string => tag.split(/[-_]/, 1)[0]!.toLowerCase();

/**
 * A voice of the device itself for a language: one that works over the network would send what is
 * read to its maker. `undefined` where there is none.
 */
export function voiceFor(lang: string): SpeechSynthesisVoice | undefined {
  if (!('speechSynthesis' in globalThis)) return undefined;
  const wanted = primary(lang);
  const voices = speechSynthesis
    .getVoices()
    .filter((voice) => voice.localService && primary(voice.lang) === wanted);
  // Android writes fr_FR.
  const named = (tag: string): SpeechSynthesisVoice | undefined =>
    voices.find((voice) => voice.lang.replace('_', '-').toLowerCase() === tag.toLowerCase());
  return named(lang) ?? named(navigator.language) ?? named(`${wanted}-${wanted}`) ?? voices[0];
}
