/**
 * What residents of a French town say and what its town hall writes: one group of words and phrases
 * a line. Little words ("de", "à", "le") are left out, because the index does not compare them, and
 * a word stands for its plural and feminine. Given to `createIndex` before the feed's own groups.
 */
export const frenchSynonyms: readonly (readonly string[])[] =
  `carte identité,CNI,pièce identité,papiers identité
carte grise,certificat immatriculation
titre séjour,carte séjour
perdu,perte,vol,volé
refaire,renouveler,renouvellement
rendez-vous,RDV
tarif,prix,coût,combien
cerfa,formulaire,imprimé
horaires,heures ouverture
payer,facture,règlement
PACS,pacte civil solidarité,pacser
mariage,marier
naissance,naître,bébé
décès,mort,mourir,défunt
obsèques,enterrement,pompes funèbres
cimetière,tombe
état civil,livret famille,extrait naissance,acte naissance
baptême civil,parrainage
nationalité,naturalisation
recensement,JDC,journée défense citoyenneté
liste électorale,carte électorale,carte électeur
élections,vote,bureau vote
poubelle,déchets,ordures,bac
tri,recyclage
déchèterie,déchetterie,décharge
encombrants,débarras
compost,biodéchets
élagage,haie
mairie,hôtel ville,services municipaux
élus,conseil municipal
impôts,taxes,trésorerie,finances publiques,trésor public,DGFiP
amende,contravention,PV,procès-verbal
urbanisme,permis construire,PLU,plan local urbanisme
déclaration préalable,abri jardin,clôture,véranda
cadastre,parcelle
RSA,revenu solidarité active
CAF,allocations familiales
APL,aide logement,allocation logement
HLM,logement social
CPAM,sécurité sociale,assurance maladie,carte vitale,Ameli
MDPH,handicap,handicapé,PMR
APA,allocation personnalisée autonomie
CCAS,aide sociale,action sociale,assistante sociale
France Travail,Pôle emploi,chômage,demandeur emploi
emploi,recrutement,job
retraite,CARSAT,pension
seniors,personnes âgées,aînés
EHPAD,maison retraite
aide domicile,aide ménagère
portage repas,repas domicile
aide alimentaire,restos cœur,épicerie solidaire
hébergement urgence,SDF
dettes,surendettement
tutelle,curatelle
France Services,aide numérique,démarches ligne
cantine,restauration scolaire,restaurant scolaire
crèche,halte-garderie,garde enfants,petite enfance
assistante maternelle,nounou,nourrice
garderie,périscolaire,accueil matin
centre loisirs,centre aéré,ALSH,accueil loisirs
école,scolaire
car scolaire,transport scolaire,bus scolaire
PMI,protection maternelle infantile
jeunes,ados
médiathèque,bibliothèque
piscine,centre aquatique,natation
gymnase,salle sport,stade
conservatoire,école musique
association,vie associative,club
salle fêtes,salle polyvalente,louer salle
commerce,boutique,magasin
parking,stationnement,garer
vélo,bicyclette,cyclable
bus,transports commun
voirie,route,trottoir,nid-de-poule
éclairage public,lampadaire
assainissement,égouts,fosse septique,SPANC
bruit,tapage,nuisances sonores
fourrière,chien perdu
objets trouvés,objets perdus
frelons,guêpes
rats,dératisation,nuisibles
vide-grenier,brocante
buvette,débit boissons
police,gendarmerie,commissariat
plainte,main courante
conciliateur,litige
urgence,pompiers,SAMU
médecin,docteur,maison santé
vaccin,vaccination
canicule,personnes vulnérables
déménagement,emménager,nouvel habitant
rénovation énergétique,isolation
parc,square,aire jeux
poste,courrier`
    .split('\n')
    .map((group) => group.split(','));
