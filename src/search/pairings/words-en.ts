/** What goes together on a board of offers and needs, as in the French groups. */
export const englishExchange: readonly (readonly string[])[] = `room,hall,premises
premises,office,workspace,coworking,desk
premises,workshop,studio
storage,store,barn,warehouse,shed,garage,cellar
exhibit,exhibition,gallery,display window
rehearse,rehearsal,studio,hall
kitchen,oven,catering
apprentice,apprenticeship,trainee,traineeship
internship,intern,placement,work experience,trainee,apprentice
job,employment,vacancy,recruit
harvest,picking,fruit picking,seasonal
mentor,mentoring,sponsor,coach,tutoring
volunteer,volunteering,helping hand,hands
handyman,DIY,odd jobs
repair,mend,fix,repairer
tool,drill,saw,mower,ladder
shredder,shred,chipper,branches
garden,gardening,gardener,allotment,plot
land,plot,field,meadow,orchard
graze,grazing,pasture,meadow
compost,manure,mulch
bee,swarm,hive,beekeeper
animal,pet,dog,cat
trailer,van,truck,lorry
minibus,vehicle,car,van
transport,ride,lift,carpool,car sharing,drive
driver,drive
delivery,deliver,courier,cargo bike
sound system,speakers,microphone,PA
projector,screen
marquee,gazebo,tent
table,bench,chair,furniture
cup,crockery,tableware
coffee,coffee maker
furniture,wardrobe,sofa
jar,pot,bottle
wood,pallet,timber,carpentry,carpenter
fabric,sewing,sew,seamstress,tailor
costume,fancy dress,fabric
clothes,clothing,baby clothes
toy,game,board game
book,novel,reading
food,groceries,bread,vegetable,fruit,unsold food
outlet,reseller,point sale,stall
computer,IT,digital,laptop
website,web
accounting,accountant,bookkeeping,treasurer,accounts
lawyer,legal,law
poster,flyer,logo,graphic design,designer
photo,photographer,photography
writing,writer,author
paperwork,forms,file
translation,translator,interpreter
French,French lessons,language
lesson,training,learn,teach,beginner course
first aid,rescue
music,musician,band,orchestra,brass band
sing,singing,choir,singer,voices
dance,dancer
theatre,actor,drama
referee,umpire
trainer,coach
gymnastics,yoga,pilates
outing,visit,walk,hike
visit,isolated,loneliness
lodging,housing,accommodation,flat
bike,bicycle
stall,exhibitor,maker,market`
  .split('\n')
  .map((group) => group.split(','));
