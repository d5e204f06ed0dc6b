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
poubelle,déchets,ordures,bac roulant
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
poste,courrier
passeport,titre voyage
permis conduire,code route,points permis
attestation accueil,héberger étranger,visite famille étrangère
légalisation signature,certifier signature,signature certifiée
copie conforme,certification copie
casier judiciaire,bulletin 3,extrait casier
changement nom,changer prénom,nom usage
reconnaissance enfant,reconnaître enfant,filiation
adoption,adopter
divorce,séparation
successions,héritage,notaire
procuration,voter autre,absent vote
avis échéance,quittance loyer,loyer
expulsion,impayés loyer
logement insalubre,moisissure,logement indigne,humidité
location meublée,gîte,Airbnb,meublé tourisme
permis louer,autorisation louer
permis démolir,démolition
certificat urbanisme,CU
ravalement,façade
piscine privée,construire piscine
panneaux solaires,photovoltaïque
raccordement,branchement,compteur
eau potable,eau robinet,fontainerie
fuite eau,surconsommation
coupure électricité,panne courant
ramonage,cheminée
brûlage,feu jardin,brûler végétaux
déchets verts,végétaux,tontes
sacs jaunes,bac jaune,emballages
verre,bouteilles,borne verre
textile,vêtements,collecte vêtements
amiante,gravats
piles,ampoules,déchets dangereux
dépôt sauvage,décharge sauvage
tags,graffiti
propreté,balayage,saleté
déneigement,neige,verglas
inondation,crue,sinistre
catastrophe naturelle,cat nat,assurance sécheresse
plan communal sauvegarde,risques majeurs,DICRIM
télérelève,relevé compteur
fibre,internet,très haut débit
antenne relais,ondes
zone blanche,réseau mobile
carte handicap,CMI,carte mobilité inclusion,carte stationnement handicapé
AAH,allocation adulte handicapé
complémentaire santé,CSS,CMU,mutuelle
prime activité,complément revenu
aide facture,chèque énergie,FSL
permanence sociale,difficultés financières
microcrédit,prêt social
aidant,répit,aider proche
téléassistance,téléalarme
transport demande,minibus,navette
covoiturage,autostop,partage voiture
borne recharge,voiture électrique
ZFE,vignette,Crit’Air
trottinette,engins déplacement
autorisation voirie,échafaudage,benne
occupation domaine public,terrasse
marché,forain,étal,commerçant ambulant
créer entreprise,auto-entrepreneur,micro-entreprise
local commercial,bail commercial,boutique louer
marché public,appel offres
stage,apprentissage,alternance
mission locale,insertion jeunes
service civique,volontariat
BAFA,animateur
CV,lettre motivation
formation,apprendre métier
alphabétisation,apprendre français,FLE,cours français
écrivain public,aide courrier
interprète,traduction
maternelle,petite section
dérogation scolaire,changer école
quotient familial,tarif famille
bourse,aide scolaire
soutien scolaire,aide devoirs
colonie,séjour vacances
ludothèque,jeux société
cinéma,théâtre,spectacle
musée,exposition
office tourisme,visiter,touriste
archives,généalogie
patrimoine,monument
chasse,battue
pêche,carte pêche
chien dangereux,chien catégorie
chat errant,stérilisation chats
animal mort,équarrissage
moustique tigre,moustiques
chenilles processionnaires,processionnaire
ragondin,piégeage
abattage arbre,couper arbre
jardin partagé,jardin ouvrier,jardin familial
fête voisins,fermer rue
feu artifice,pétards
salle mariage,cérémonie
cambriolage,opération tranquillité vacances
vidéosurveillance,caméra
violences conjugales,femme battue,3919
harcèlement,119,enfance danger
défenseur droits,discrimination
avocat,accès droit,consultation juridique
médiateur,réclamation,plainte service
données personnelles,RGPD
compte rendu,délibération,procès-verbal conseil
démocratie participative,budget participatif,conseil quartier
pharmacie garde,pharmacie
infirmier,soins domicile
don sang,collecte sang
défibrillateur,DAE
psychologue,mal-être
addictions,alcool,drogue
planning familial,contraception
toilettes publiques,WC
point eau,fontaine
accessibilité,fauteuil roulant
perte emploi,licenciement
CESU,chèque emploi service
aire gens voyage,caravane
borne camping-car,aire camping-car`
    .split('\n')
    .map((group) => group.split(','));
