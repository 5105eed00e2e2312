"""English that tells what kind of thing a name is: occupations, kinds of works and companies, verbs of speech."""

ROLES = tuple(
    "actor actress director producer executive-producer co-producer showrunner co-showrunner creator co-creator composer writer"
    " screenwriter cinematographer editor editor-in-chief designer artist colorist critic reviewer author animator singer"
    " songwriter musician drummer pianist guitarist bassist trumpeter trombonist saxophonist filmmaker playwright novelist"
    " historian columnist journalist comedian host presenter narrator choreographer photographer architect scientist"
    " musicologist theorist philosopher politician president vice-president chairman chairwoman chief head coo ceo cfo founder"
    " co-founder coach manager captain supervisor coordinator executive spokesperson analyst professor scholar poet".split()
)
SPEECH = tuple(
    "said says stated states felt feels noted notes explained explains added adds described describes called calls likened"
    " compared praised praises criticized criticised wrote writes commented confirmed confirms revealed reveals announced"
    " believed believes thought thinks hoped hopes argued argues opined concluded remarked observed recalled cautioned"
    " reiterated acknowledged suggested suggests expressed admitted claimed claims told joked insisted denied denies"
    " highlighted appreciated enjoyed complimented contrasted referred continued pointed credited credits cited cites"
    " identified lauded condemned considered considers".split()
)
WORKS = tuple(
    "film movie series miniseries mini-series show sitcom album song single soundtrack episode novel book comic play game"
    " musical opera documentary short storyline story-arc pilot serial franchise magazine anthology podcast painting poem".split()
)
ORGANISATION_NOUNS = tuple(
    "Studios Studio Television Entertainment Pictures Records Company Companies Corporation Analytics Research Media"
    " Productions Network Networks Bros. Inc. Ltd. LLC Press Publishing Textiles Enterprises Investigations Comics Music"
    " University College Institute Society Orchestra Agency Associates Partners Group Club Party Department Church Theatre"
    " Theater Broadcasting Animation Films Costumes Magazine Times Post Herald News Weekly Monthly Daily Quarterly Gazette Chronicle Journal Tribune Guardian Review Archives AG GmbH plc Corp. Motors Airlines Bank Industries Systems Technologies Holdings Labs Laboratories Foundation Federation Association Council Committee Commission Authority Ministry Museum Library Hospital Academy Command Police Force Corps Army Navy Guard Senate Congress Court Embassy Control".split()
)
PLACE_NOUNS = tuple(
    "City Island Islands Park Street Avenue Center Centre Square County Hills Kitchen Side Mall Heliport Beach Mountain"
    " Mountains River Lake Bay Valley Bridge Road Building Airport Station Harbor Harbour Kingdom Republic States Room Hall"
    " Village Town Hotel Castle Palace Garden Gardens Forest Desert Coast Peninsula Plaza Tower Sea Ocean Gulf Stadium Arena Cathedral Abbey Terminal Manor Mansion Villa Cemetery Lighthouse Canyon Falls Creek Monastery Chapel Fortress".split()
)
PLACE_OPENERS = ("Mount", "Cape", "Lake", "Port", "Fort", "Gulf", "San", "Santa", "Los")
AWARD_NOUNS = ("Award", "Awards", "Prize", "Prizes", "Oscar", "Oscars", "Emmy", "Emmys", "Medal", "Grammy", "Grammys", "BAFTA", "BAFTAs")
EVENT_NOUNS = tuple("Festival Con Comic-Con Convention Expo Games Cup Conference Ceremony War Battle Olympics Week Year".split())
THING_NOUNS = ("Universe", "Timeline", "League", "Act", "Constitution", "Module", "System", "Chart", "Engine", "Registry", "Time")
GROUP_NOUNS = ("Quartet", "Trio", "Quintet", "Band", "Clan", "Avengers", "Team", "Orchestra", "Choir", "Ensemble", "Messengers")
TITLES = tuple(
    "Mr. Mrs. Ms. Dr. Father Mother Sister Brother Madame Madam Captain Detective Inspector Superintendent Sergeant Lieutenant Colonel Constable Reverend Minister Senator Governor Chancellor Professor Sir Lady Lord Saint King Queen Prince Princess".split()
)
RANKS = tuple(
    "Commander General Gen. Col. Lt. Maj. Capt. Sgt. Cpl. Adm. Admiral Ambassador President Major Marshal Commodore Corporal Sen. Gov. Rep. Rev. Emperor"
    " Empress Pope Archbishop Bishop Count Countess Baron Baroness Duke Duchess Secretary Chairman Congressman Congresswoman Justice Judge Deputy Agent"
    " Officer Private Pilot Astronaut Cosmonaut Coach Director Author Chancellor Premier Mayor Sheriff Sultan Emir Shah Tsar Kaiser Dame Rabbi Imam".split()
)
# Words that open a sentence with a capital and are no part of a name.
OPENERS = frozenset(
    "the a an in on at by for from with to of and but or nor so yet as after before during while when where if since until although"
    " though because despite unlike like he she it they we i you his her its their our my this that these those there here who whom"
    " which what why how both each every all some many most several few other others another one two three four five six seven eight"
    " nine ten first second third finally additionally however moreover furthermore meanwhile later then also instead ultimately"
    " according regarding reviewing ahead choosing finding showing following due between among within without under over about not no"
    " only even just such rather critics fans viewers third-party scenes filming production development principal photography"
    " cinematography music writing marketing casting executive producer director writer actor showrunner author head chief"
    " today nowadays currently presently particularly generally originally initially previously subsequently eventually currently recently overall once upon through behind beside besides beneath alongside amid toward towards onto near against".split()
)
CONNECTORS = frozenset("of the and in a an to for on & with from at de la".split())
TIES = tuple(
    "adoptive-sister adoptive-brother half-sister half-brother sister brother mother father son daughter wife husband ex-wife ex-husband"
    " uncle aunt cousin nephew niece godfather godmother grandfather grandmother grandson granddaughter father-in-law mother-in-law"
    " best-friend close-friend friend girlfriend boyfriend fiancée fiancé lover partner law-partner mentor sensei teacher student pupil"
    " apprentice neighbor neighbour assistant secretary ally enemy rival competitor colleague boss employer employee police-captain"
    " captain confidante confidant bodyguard servant target guardian successor predecessor collaborator".split()
)
VERBS = tuple(
    "is was are were has had did does will would could can gave gives got made makes took takes came went saw found began begins wrote won"
    " became becomes left led leads said says put set sold bought brought kept held met told ran sang drew built chose fought grew"
    " knew lost paid read rose sent shot spent spoke stood taught thought wore works hires gets hosts wages crosses approaches owns"
    " runs plays portrays appears stars features includes lives fights serves".split()
)
FORMATS = frozenset("vhs dvd dvds blu-ray laserdisc umd cd cds lp mp3 3d 4k imax".split())
