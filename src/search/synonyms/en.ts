/**
 * What residents of a town say in English and what its services are called: one group of words and
 * phrases a line, without little words, as in the French pack.
 */
export const englishSynonyms: readonly (readonly string[])[] =
  `ID card,identity card,identity document
vehicle registration,car registration,logbook
driving licence,driver’s license
residence permit,visa
lost,stolen
renew,renewal,replace
appointment,booking
price,fee,cost,how much
form,application
opening hours,opening times
register,registration,enrol,sign up
pay,invoice,bill
civil partnership,civil union
wedding,marriage,get married
birth,newborn,baby
death,deceased,bereavement
funeral,burial,cremation
cemetery,grave,graveyard
naturalisation,citizenship,nationality
elections,vote,polling station
electoral roll,voter registration
waste,rubbish,garbage,trash,refuse,bin
recycling,recycle
recycling centre,tip,dump,waste site
bulky waste,large items
compost,food waste
town hall,city hall,council,mayor’s office
tax,taxes,revenue
fine,penalty notice,parking ticket
planning permission,building permit,planning
land registry,plot
benefits,welfare,income support
social housing,council housing
health insurance,national insurance
disability,disabled,wheelchair
job,work,employment,unemployment
pension,retirement
seniors,elderly,older people
care home,nursing home,retirement home
home help,home care
meals wheels,meal delivery
food bank,food aid
homeless,emergency shelter
debt,money advice
nursery,daycare,childcare,creche
childminder,nanny,babysitter
school meals,canteen,school lunch
after-school,wraparound care
holiday club,play scheme
school bus,school transport
youth,teenagers,young people
library,media library
swimming pool,leisure centre,swimming
sports hall,gym,stadium
music school,music lessons
association,club,voluntary group
hall hire,room hire,village hall
market,market stall
shop,store,business
parking,car park
bike,bicycle,cycling
bus,public transport
road,pothole,pavement,street
street light,street lamp
sewer,drain,septic tank
drinking water,water meter
noise,nuisance,neighbours
stray dog,lost pet,pound
lost property,lost found
wasps,hornets
rats,pest control
garage sale,flea market,car boot sale
police,constabulary
mediation,dispute
domestic abuse,domestic violence
emergency,fire brigade,ambulance
doctor,GP,health centre
vaccine,vaccination,jab
heatwave,vulnerable people
moving,new resident,change address
insulation,home energy
park,playground,green space
tourist office,tourism,visitor centre
post office,mail`
    .split('\n')
    .map((group) => group.split(','));
