/**
 * Words of a board of offers and needs that go together, one group a line, beside the packs of the
 * search: there a word leads to a service, here a need to whoever can meet it. Groups may share a
 * word ("local" with "salle", and with "hangar") without joining: a hangar is no meeting room.
 */
export const frenchExchange: readonly (readonly string[])[] = `local,salle,pièce
local,bureau
local,atelier
local,boutique vide,local vacant,rez-de-chaussée,pas-de-porte
bureau,coworking,poste travail,tiers-lieu,télétravail
stocker,stockage,entreposer,entrepôt,hangar,local,cave,garage,box
salle,grange,salle fêtes
exposer,exposition,vitrine,galerie,accrocher,accrochage,cimaise
peinture,tableau,toile,aquarelle,dessin
domiciliation,siège social,siège association,boîte lettres,adresse postale
imprimer,impression,imprimeur,photocopie
souder,soudure,soudeur
répéter,répétition,salle,studio
réunir,réunion,salle
cuisine,four,laboratoire,fournil,traiteur
apprenti,apprentissage,alternance,alternant,contrat professionnalisation
stage,stagiaire,alternance,apprenti
emploi,poste,travail été,job été,embauche,recruter,salarié,CDI,CDD
saisonnier,récolte,cueillette,vendange,vendangeur,ramassage,main-d’œuvre
reprendre,repreneur,reprise,successeur,transmission,cession
parrain,marraine,parrainage,mentor,mentorat,tuteur,tutorat
bénévole,bénévolat,volontaire,coup main,bras,renfort
bricoler,bricolage,bricoleur,petits travaux
réparer,réparation,réparateur,dépannage,dépanner
outil,outillage,perceuse,scie,tondeuse,taille-haie,débroussailleuse,escabeau
broyeur,broyer,broyage,branches,végétaux
élaguer,élagage,élagueur,taille,arbre
jardin,jardinage,jardinier,potager,parcelle,lopin
parcelle,terrain,pré,prairie,champ,verger
pâturer,pâture,pâturage,pré,prairie,éco-pâturage
compost,fumier,terreau,paillage,broyat
abeille,essaim,ruche,apiculteur,apiculture
animal,chien,chat,lapin
remorque,camion,camionnette,utilitaire,fourgon
minibus,véhicule,voiture,fourgon
transport,trajet,covoiturage,conduire,emmener
conduire,conducteur,chauffeur
livraison,livreur,coursier,triporteur,vélo cargo
sono,sonorisation,enceinte,micro,haut-parleur
projecteur,vidéoprojecteur,écran
barnum,tonnelle,chapiteau,tente
table,banc,chaise,mobilier
gobelet,vaisselle,écocup,verre réutilisable
café,cafetière,percolateur
buvette,tireuse,friteuse
meuble,mobilier,armoire,canapé,électroménager
carton,emballage
bocal,pot,bouteille
bois,palette,planche,menuiserie,menuisier,charpente
tissu,couture,coudre,couturier,couturière,retouche,mercerie
costume,déguisement,tissu
vêtement,habit,layette
jouet,jeu,ludothèque
livre,roman,album,lecture,bibliothèque rue
denrée,alimentaire,alimentation,nourriture,vivres,invendus,pain,légume,fruit
fruit,légume,verger,maraîcher
revendeur,point vente,dépôt-vente,vendre produits
retrait,relais,dépôt,livraison
ordinateur,informatique,numérique,PC,tablette
site internet,site web,web,webmestre
comptabilité,comptable,compta,trésorier,comptes
juriste,juridique,droit,avocat
affiche,flyer,tract,logo,graphisme,graphiste,mise page
photo,photographe,photographie
écrire,écriture,écrivain,auteur,rédaction,rédiger
papiers,dossier,démarche,formulaire,courrier
traduction,traducteur,interprète,interprétariat
langue,français,FLE,alphabétisation
cours,leçon,formation,former,apprendre,initiation,initier
secours,secourisme,secouriste,PSC1
musique,musicien,orchestre,fanfare,harmonie,batucada
musicien,instrument,clarinette,percussion,trompette,guitare
chanter,chant,chorale,choriste,chœur,voix
danse,danseur,bal
théâtre,comédien,troupe,acteur
conteur,conte,lecture
arbitre,arbitrage
entraîner,entraîneur,entraînement,coach
gymnastique,gym,yoga,pilates
sortie,visite,balade,promenade,randonnée
visite,visiteur,isolé,solitude
loger,logement,chambre,hébergement,héberger,colocation
garder,garde,gardien
fauteuil,déambulateur,béquille,lit médicalisé,matériel médical
vélo,bicyclette,VTT
exposant,stand,étal,créateur,marché
sponsor,mécène,mécénat,partenaire,subvention`
  .split('\n')
  .map((group) => group.split(','));
