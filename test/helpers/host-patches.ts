/** What old libraries and plugins do to a page before Parvis comes. */
export const PATCHES: Readonly<Record<string, string>> = {
  'nothing at all': '',
  'additions to every array, as in Prototype and MooTools': `
    for (const name of ['each', 'include', 'without', 'last', 'clone', 'erase', 'contains', 'link'])
      Array.prototype[name] = function () { return this; };
    Array.implement = function () { return this; };
    String.prototype.camelize = function () { return String(this); };
    Function.prototype.bindAsEventListener = function () { return this; };
    Number.prototype.times = function () { return this; };`,
  'other answers of old names, as in Prototype and MooTools': `
    Array.from = function (list) {
      if (list == null) return [];
      if ('toArray' in Object(list)) return list.toArray();
      const found = new Array(list.length || 0);
      for (let at = found.length; at--;) found[at] = list[at];
      return found;
    };
    Array.prototype.find = function (test) {
      for (let at = 0; at < this.length; at++) if (test(this[at], at)) return this[at];
    };
    Array.prototype.flatten = function () { return this.flat(Infinity); };
    Array.prototype.entries = Array.prototype.toArray = function () { return this.slice(); };
    Array.prototype.reverse = function (inPlace) {
      const found = inPlace === false ? this.slice() : this;
      for (let low = 0, high = found.length - 1; low < high; low++, high--)
        [found[low], found[high]] = [found[high], found[low]];
      return found;
    };
    document.getElementsByClassName = (name) => [...document.querySelectorAll('.' + name)];`,
  'toJSON that gives text, as in Prototype 1.6': `
    const write = JSON.stringify;
    Array.prototype.toJSON = function () {
      return '[' + this.map((one) => (Array.isArray(one) ? one.toJSON() : write(one))).join(', ') + ']';
    };
    String.prototype.toJSON = function () { return '"' + this + '"'; };
    Number.prototype.toJSON = function () { return String(this); };
    Date.prototype.toJSON = function () { return '"' + this.toISOString() + '"'; };`,
  'toJSON of every object': `
    Object.prototype.toJSON = function () {
      return '{' + Object.keys(this).map((name) => name + ': ' + this[name]).join(', ') + '}';
    };`,
  'additions to every object': `
    Object.prototype.extend = function (more) { return Object.assign(this, more); };
    Object.prototype.each = function (call) { for (const name in this) call(this[name], name); };
    Object.prototype.length_ = 0;`,
  'JSON of json2.js': `
    const { parse, stringify } = JSON;
    window.JSON = {
      parse(text, revive) { return parse(String(text), revive); },
      stringify(value, replace, space) { return stringify(value, replace, space); },
    };`,
  'fetch that counts and adds to addresses': `
    const { fetch: real } = window;
    window.asked = [];
    window.fetch = async function (input, init) {
      const url = new URL(input instanceof Request ? input.url : input, location.href);
      window.asked.push(url.pathname);
      if (url.pathname.endsWith('.json')) url.searchParams.set('utm_source', 'site');
      const response = await real.call(window, url.href, { ...init });
      return response.clone();
    };`,
  'fetch made of XMLHttpRequest': `
    window.fetch = (input, init = {}) => new Promise((resolve, reject) => {
      const request = new XMLHttpRequest();
      request.open(init.method || 'GET', input instanceof Request ? input.url : String(input));
      for (const [name, value] of Object.entries(init.headers || {})) request.setRequestHeader(name, value);
      request.responseType = 'blob';
      request.onload = () => {
        const headers = new Headers();
        for (const line of request.getAllResponseHeaders().trim().split(/\\r?\\n/)) {
          const [name, ...rest] = line.split(': ');
          headers.append(name, rest.join(': '));
        }
        resolve(new Response(request.response, { status: request.status, headers }));
      };
      request.onerror = () => reject(new TypeError('Network request failed'));
      request.send(init.body || null);
    });`,
  'an old Promise': `
    const Native = Promise;
    function Old(start) {
      const inner = new Native(start);
      this.then = (...calls) => wrap(inner.then(...calls));
      this.catch = (call) => this.then(undefined, call);
    }
    const wrap = (inner) => new Old((resolve, reject) => inner.then(resolve, reject));
    Old.resolve = (value) => wrap(Native.resolve(value));
    Old.reject = (reason) => wrap(Native.reject(reason));
    Old.all = (list) => wrap(Native.all(list));
    Old.race = (list) => wrap(Native.race(list));
    window.Promise = Old;`,
  'then that is watched, as by Zone.js': `
    const { then } = Promise.prototype;
    window.waits = 0;
    Promise.prototype.then = function (...calls) { window.waits++; return then.apply(this, calls); };`,
  'elements with more and other methods': `
    for (const name of ['hide', 'show', 'update', 'visible', 'addClassName', 'getStyle'])
      Element.prototype[name] = function () { return this; };
    Element.prototype.remove = function () { this.parentNode && this.parentNode.removeChild(this); };
    Element.prototype.closest = function (selector) {
      let found = this;
      while (found && !(found.nodeType === 1 && found.matches(selector))) found = found.parentNode;
      return found || null;
    };
    Element.prototype.select = function (selector) { return [...this.querySelectorAll(selector)]; };
    const { appendChild } = Node.prototype;
    Node.prototype.appendChild = function (child) { return appendChild.call(this, child); };
    const { addEventListener: listen } = EventTarget.prototype;
    EventTarget.prototype.addEventListener = function (...told) { return listen.apply(this, told); };`,
  'createElement and attachShadow that are wrapped': `
    const { createElement } = Document.prototype;
    document.createElement = function (...told) { return createElement.apply(document, told); };
    const { attachShadow } = Element.prototype;
    Element.prototype.attachShadow = function (init) { return attachShadow.call(this, { ...init }); };`,
  'a MutationObserver that is delayed': `
    const Native = MutationObserver;
    window.MutationObserver = window.WebKitMutationObserver = function (call) {
      return new Native((records, observer) => setTimeout(() => call.call(observer, records, observer)));
    };`,
  'customElements of a polyfill': `
    const { define, get } = CustomElementRegistry.prototype;
    CustomElementRegistry.prototype.define = function (name, made, options) {
      return define.call(this, name.toLowerCase(), made, options);
    };
    CustomElementRegistry.prototype.get = function (name) { return get.call(this, name); };
    const native = window.customElements;
    Object.defineProperty(window, 'customElements', { configurable: true, value: {
      define: (...told) => native.define(...told),
      get: (name) => native.get(name),
      whenDefined: (name) => native.whenDefined(name),
      upgrade: (root) => native.upgrade(root),
    } });
    const Element_ = window.HTMLElement;
    window.HTMLElement = function () { return Reflect.construct(Element_, [], this.constructor); };
    window.HTMLElement.prototype = Element_.prototype;
    Object.setPrototypeOf(window.HTMLElement, Element_);`,
};

/** What every script of a page shares, and what it is now. */
export const BUILT_INS = `(() => {
  const owners = { window, Object, Array, JSON, Promise, Reflect, Symbol, String, Number, Date, Map, Set };
  for (const name of ['Object', 'Array', 'Function', 'String', 'Number', 'Date', 'Promise', 'RegExp', 'Map', 'Set',
    'Element', 'HTMLElement', 'Node', 'Document', 'EventTarget', 'CustomElementRegistry', 'MutationObserver',
    'Response', 'Request', 'Storage', 'History'])
    owners[name + '.prototype'] = window[name].prototype;
  const found = new Map();
  for (const [owner, object] of Object.entries(owners))
    for (const name of Reflect.ownKeys(object)) {
      if (owner === 'window' && /^(\\d+|event|external)$/.test(String(name))) continue;
      const descriptor = Object.getOwnPropertyDescriptor(object, name);
      found.set(owner + ' ' + String(name), descriptor && [descriptor.value, descriptor.get, descriptor.set]);
    }
  return found;
})()`;
