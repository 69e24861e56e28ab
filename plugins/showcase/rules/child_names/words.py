"""Words that stand in capital letters and name nobody, and names that are words as well."""


def words_in(text: str) -> frozenset[str]:
    """Each word of a text, once."""
    return frozenset(text.split())


FUNCTION = """
a about above across after again all almost along also although always among an and another any anyone around as at
away back because before behind being below beneath beside between beyond both but by can could did do does during
each eight eleven even every everybody everyone everything few fewer first five for four from full half happy has have
he hello her here his how hundreds i if in inside into is it its just last later less let like little look lots made
many maybe meet more most much my near nearly never new next nine no nobody none not nothing now of off old on once
one only or our out outside over part past perhaps proud ready second seven several she since six so some somebody
someone something soon still such ten than thank thanks that the their them then there these they third this those
thousands three through throughout time to today together tomorrow tonight too toward towards twelve twenty two under
until up upon us very we welcome well what when where whether which while who whole whose why with within without yes
yesterday yet you young your
"""

SCHOOL = """
academy activity afternoon all-weather allotment art arts assembly assistant assistants astronomy athletics autumn award
awards baker bakers baking balcony ball band bank baseball basketball bed beds bee bees bell bench biology birds board
bodies body book books box boxes boxing boy boys brass bread breakfast bridge brother brothers building buildings bus
cafe café cake cakes camera camp canteen captain captains card care carpentry celebration celebrations centre ceremony
champion champions charity charter chemistry child children choir chorus class classes classmate classmates classroom
cleaning climate close-up club clubs coding college colleges colour committee community competition computer computers
computing concert construction cookery cooking corner corridor council councillors country court craft crafts crew
cricket cup curriculum dance dancer dancers dancing day days debate debating deputy design detail dinner dining dog
drama drawing drums early eco education eleven-year-olds engineering english enterprise entrance evening exhibition
experiment fair families family farm festival field film final finalist finalists fire food football forest former
foundation founders free friday friday's friend friends front fruit fundraising games garden gardeners gardening gate
geography girl girls gold governors grade graduates greenhouse ground group groups guests guitar gym gymnastics hall
hands harvest head health high history hockey holiday holidays home homework house houses independent infant infants
instruments international internet interview introduction invention inventors jobs journey judges judo junior juniors
key keyboard kindergarten kindness kitchen laboratory language languages laptop laptops late leader leaders league
learner learners learning lesson lessons library light literacy literature local lower lunch lunchtime machine map maps
market maths mathematics meal meals meadow media members mentors microscope minister model monday morning mosaic mother
mural museum music musicians names national nature neighbours netball night north notes number nursery nurture office
open opening orchestra orchard outdoor painting paintings panel parade parents parliament partnership party pastoral
peer people performance phase phonics photography physics piano place plan plants play player players playground poetry
poem poems poet pond portrait post poster posters practice prefect prefects pre-school preschool present primary prize
programme project pupil pupils quad quiz race radio rain reader readers reading reception recipe record recycling region
research residents results robot robotics robots room rooms rowing rugby running salad saturday school schools science
scientists secondary see seedlings seeds senior seniors session sewing shelf shelves shop show siblings side sign
singers singing sister sisters sixth skills society solar south spanish special sport sports spring staff stage stall
star stars start state station stem story storytelling street students student study summer summit sunday swimming
sustainability table tables tea teacher teachers team teams tennis term textiles theatre thursday toddlers tools top
town training tree trees tribute trip trophy trust tuesday tutor tutors twins union university upper vegetables view
village violin violins visit visitor visitors volunteer volunteers walk wall water wednesday week weekend welly west
wheelchair whiteboard wildlife window windows wing winner winners winter women wood woodland woodwork work workers
workshop workshops world writing yard year years young youth zone zoom
abbey bay beach castle cathedral chapel church hospice hospital island lake mosque mountain mud park river sea
synagogue temple valley ysgol
"""

CALENDAR = """
monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
october november december jan feb mar apr jun jul aug sep sept oct nov dec christmas easter ramadan eid diwali hanukkah
passover vaisakhi holi advent lent halloween pancake remembrance jubilee coronation eisteddfod epiphany pentecost
"""

WORLD = """
african american arab arabic asian australian british bengali cantonese caribbean chinese christian christians cornish
cymraeg cymru dutch east english england europe european france french gaelic german germany greek gujarati hebrew
hindi hindu hindus indian ireland irish islam islamic italian italy japan japanese jewish korean kurdish latin london
mandarin muslim muslims northern nepali pashto persian poland polish portuguese punjabi roma roman romanian russian
scotland scots scottish sikh sikhs slovak somali spain spanish syrian tamil turkish ukraine ukrainian ulster urdu
victorian viking vikings wales welsh western yiddish
"""

THINGS = """
bbc bafta chromebook chromebooks duke edinburgh estyn facebook fairtrade google gcse instagram ipad ipads lego lottery
minecraft ofsted olympic olympics oscar oxfam paralympic raspberry save scouts guides brownies cubs rainbows shakespeare
unicef youtube tes tiktok zoom
"""

ORDINARY = words_in(f"{FUNCTION} {SCHOOL} {CALENDAR} {WORLD} {THINGS}")
"""Words that begin sentences, or stand in titles, without naming anybody."""

TITLES = words_in("""
mr mrs ms miss mx dr doctor sir dame lord lady cllr councillor mayor mayoress professor prof rev reverend canon
bishop saint st king queen prince princess president minister mp headteacher headmaster headmistress head teacher
principal governor chef cook caretaker coach artist author illustrator poet sculptor potter composer conductor
director founder inspector constable sergeant pc captain-general baker farmer gardener librarian nurse architect
tutor mentor volunteer ambassador olympian footballer
""")
"""What goes before the name of somebody who is no child, or behind it."""

WORD_NAMES = words_in("""
hope grace faith joy summer autumn rose ruby lily daisy ivy holly heather hazel violet iris olive poppy jasmine
amber pearl scarlet april may june august will mark bill jack harry rob sky river dawn eve star brooke chase hunter
mason taylor carter cooper parker baker art dale glen heath reed cliff rich frank ernest victor miles max grant drew
pat sue penny jean jade crystal melody harmony honey angel christian noel sunny rowan ash basil clay forest robin
jay wren martin georgia florence chelsea paris india asia israel jordan chad kenya sydney austin lincoln preston chester
kent devon paisley skye iona brooklyn london madison savannah oscar young page earl king prince duke roman
""")
"""Given names that are common words, months or places as well: told by what stands beside them."""

ACTS = words_in("""
admires arranges bakes balances builds carries catches celebrates checks chooses cleans climbs codes collects cooks
cuts dances decorates demonstrates describes digs draws drums enjoys examines explains explores feeds fixes gives
grows helps holds introduces jumps keeps kicks laughs leads learns lifts listens looks loves makes measures mixes
opens paints performs picks plants plays points poses pours practises prepares presents proudly reads receives
records repairs rides runs sees sews shakes shares shows sings sits smiles speaks stands stirs studies swims takes
talks tastes teaches tells tends tests tries uses visits waits walks washes watches waters waves wears wins works
writes
""")
"""What one child does in a picture, in the form that fits one alone."""

IN_S = words_in("""
agnes alexis amos carlos charles chris dennis doris douglas ellis francis gus hughes iris james jess
jesus jonas joss jules lars lewis louis lois lucas luis marcus mathis miles moses nicholas niklas
otis rhys ross silas thomas tobias travis
""")
"""Given names that end as plurals do."""

JOINERS = r"(?:,|and|&|und|et|y|e|a|ac|en|og|och|with)"
"""What joins names in a list."""

NOUNS_IN_CAPITALS = ("de", "lb", "gsw", "nds")
"""Languages that write every noun with a capital letter."""
