/**
 * Which of schema.org's types are kinds of which (schema.org 28.0, `subClassOf`), as far as an item of
 * the feed can come from them.
 */
const KINDS: Readonly<Record<string, string>> = {
  Place:
    'LocalBusiness CivicStructure LandmarksOrHistoricalBuildings TouristAttraction TouristDestination',
  Organization:
    'Airline Consortium Cooperative Corporation EducationalOrganization FundingScheme GovernmentOrganization LibrarySystem MedicalOrganization NGO NewsMediaOrganization OnlineBusiness PerformingGroup PoliticalParty Project ResearchOrganization SearchRescueOrganization SportsOrganization WorkersUnion',
  LocalBusiness:
    'AnimalShelter ArchiveOrganization AutomotiveBusiness ChildCare Dentist DryCleaningOrLaundry EmergencyService EmploymentAgency EntertainmentBusiness FinancialService FoodEstablishment GovernmentOffice HealthAndBeautyBusiness HomeAndConstructionBusiness InternetCafe LegalService Library LodgingBusiness MedicalBusiness ProfessionalService RadioStation RealEstateAgent RecyclingCenter SelfStorage ShoppingCenter SportsActivityLocation Store TelevisionStation TouristInformationCenter TravelAgency',
  AutomotiveBusiness:
    'AutoBodyShop AutoDealer AutoPartsStore AutoRental AutoRepair AutoWash GasStation MotorcycleDealer MotorcycleRepair',
  EmergencyService: 'FireStation Hospital PoliceStation',
  EntertainmentBusiness:
    'AdultEntertainment AmusementPark ArtGallery Casino ComedyClub MovieTheater NightClub',
  FinancialService: 'AccountingService AutomatedTeller BankOrCreditUnion InsuranceAgency',
  FoodEstablishment:
    'Bakery BarOrPub Brewery CafeOrCoffeeShop Distillery FastFoodRestaurant IceCreamShop Restaurant Winery',
  GovernmentOffice: 'PostOffice',
  HealthAndBeautyBusiness: 'BeautySalon DaySpa HairSalon HealthClub NailSalon TattooParlor',
  HomeAndConstructionBusiness:
    'Electrician GeneralContractor HVACBusiness HousePainter Locksmith MovingCompany Plumber RoofingContractor',
  LegalService: 'Attorney Notary',
  LodgingBusiness: 'BedAndBreakfast Campground Hostel Hotel Motel Resort VacationRental',
  MedicalBusiness:
    'CommunityHealth Dermatology DietNutrition Emergency Geriatric Gynecologic MedicalClinic Midwifery Nursing Obstetric Oncologic Optician Optometric Otolaryngologic Pediatric Pharmacy Physician Physiotherapy PlasticSurgery Podiatric PrimaryCare Psychiatric PublicHealth',
  MedicalClinic: 'CovidTestingFacility',
  MedicalOrganization: 'DiagnosticLab VeterinaryCare',
  Physician: 'IndividualPhysician PhysiciansOffice',
  Resort: 'SkiResort',
  SportsActivityLocation:
    'BowlingAlley ExerciseGym GolfCourse PublicSwimmingPool SportsClub StadiumOrArena TennisComplex',
  Store:
    'BikeStore BookStore ClothingStore ComputerStore ConvenienceStore DepartmentStore ElectronicsStore Florist FurnitureStore GardenStore GroceryStore HardwareStore HobbyShop HomeGoodsStore JewelryStore LiquorStore MensClothingStore MobilePhoneStore MovieRentalStore MusicStore OfficeEquipmentStore OutletStore PawnShop PetStore ShoeStore SportingGoodsStore TireShop ToyStore WholesaleStore',
  CivicStructure:
    'Airport Aquarium Beach BoatTerminal Bridge BusStation BusStop Cemetery Crematorium EventVenue GovernmentBuilding MusicVenue Museum Park ParkingFacility PerformingArtsTheater PlaceOfWorship Playground PublicToilet RVPark SubwayStation TaxiStand TrainStation Zoo',
  GovernmentBuilding: 'CityHall Courthouse DefenceEstablishment Embassy LegislativeBuilding',
  PlaceOfWorship: 'BuddhistTemple Church HinduTemple Mosque Synagogue',
  Church: 'CatholicChurch',
  EducationalOrganization:
    'CollegeOrUniversity ElementarySchool HighSchool MiddleSchool Preschool School',
  OnlineBusiness: 'OnlineStore',
  PerformingGroup: 'DanceGroup MusicGroup TheaterGroup',
  Project: 'FundingAgency ResearchProject',
  SportsOrganization: 'SportsTeam',
  Event:
    'BusinessEvent ChildrensEvent ComedyEvent ConferenceEvent DanceEvent EducationEvent EventSeries ExhibitionEvent Festival FoodEvent Hackathon LiteraryEvent MusicEvent PerformingArtsEvent SaleEvent ScreeningEvent SocialEvent SportsEvent TheaterEvent VisualArtsEvent',
  Service:
    'BroadcastService CableOrSatelliteService FinancialProduct FoodService GovernmentService Taxi TaxiService WebAPI',
  Permit: 'GovernmentPermit',
  SpecialAnnouncement: '',
  Course: 'CourseInstance',
};

/** What becomes of a node: the kind of item, or of place in the showcase. */
export type Role =
  | 'announcement'
  | 'event'
  | 'course'
  | 'service'
  | 'LocalBusiness'
  | 'NGO'
  | 'Organization'
  | 'LandmarksOrHistoricalBuildings'
  | 'TouristAttraction'
  | 'CivicStructure';

/** The nearest of these that a type is a kind of decides. */
const ROLES: Readonly<Record<string, Role>> = {
  SpecialAnnouncement: 'announcement',
  Event: 'event',
  Course: 'course',
  Service: 'service',
  Permit: 'service',
  NGO: 'NGO',
  // A club is joined, not bought from.
  SportsClub: 'Organization',
  Organization: 'Organization',
  LocalBusiness: 'LocalBusiness',
  VeterinaryCare: 'LocalBusiness',
  LandmarksOrHistoricalBuildings: 'LandmarksOrHistoricalBuildings',
  TouristAttraction: 'TouristAttraction',
  TouristDestination: 'TouristAttraction',
  Museum: 'TouristAttraction',
  Zoo: 'TouristAttraction',
  Aquarium: 'TouristAttraction',
  CivicStructure: 'CivicStructure',
  // schema.org counts these among the businesses as well, or only there; nobody buys there.
  ArchiveOrganization: 'CivicStructure',
  EducationalOrganization: 'CivicStructure',
  FireStation: 'CivicStructure',
  GovernmentOffice: 'CivicStructure',
  Hospital: 'CivicStructure',
  Library: 'CivicStructure',
  PoliceStation: 'CivicStructure',
};

/** Said beside a more telling type, they say nothing more. */
const GENERAL = new Set(['Organization', 'LocalBusiness', 'CivicStructure', 'Service']);

const PARENT = new Map<string, string>();
for (const [kind, types] of Object.entries(KINDS))
  // Of several parents the first one named counts.
  for (const type of types.split(' ')) if (type && !PARENT.has(type)) PARENT.set(type, kind);

/** A type and what it is a kind of, the nearest first. */
export function lineage(type: string): string[] {
  const found = [type];
  for (let kind = PARENT.get(type); kind; kind = PARENT.get(kind)) found.push(kind);
  return found;
}

function roleOfType(type: string): Role | undefined {
  const kind = lineage(type).find((name) => Object.hasOwn(ROLES, name));
  return kind === undefined ? undefined : ROLES[kind];
}

/** Whether a node with these types can become an item, and as what: the first telling type decides. */
export function roleOf(types: readonly string[]): Role | undefined {
  const roles = types.map((type) => ({ type, role: roleOfType(type) }));
  const known = roles.filter(({ role }) => role);
  return (known.find(({ type }) => !GENERAL.has(type)) ?? known[0])?.role;
}

/** Persons are told from organisations by their type alone. */
export function isPerson(types: readonly string[]): boolean {
  return types.includes('Person') || types.includes('Patient');
}
