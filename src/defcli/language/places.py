"""Countries, and the states that English-language pages name like countries: folded, as names are looked up."""

COMPASS = frozenset("northern southern eastern western central north south east west".split())
COUNTRIES = frozenset(
    name.strip()
    for name in (
        "afghanistan, albania, algeria, andorra, angola, argentina, armenia, australia, austria, azerbaijan, bahamas, bahrain, bangladesh, barbados, belarus,"
        " belgium, belize, benin, bhutan, bolivia, bosnia, botswana, brazil, britain, brunei, bulgaria, burkina faso, burma, burundi, cambodia, cameroon, canada,"
        " cape verde, chad, chile, china, colombia, congo, costa rica, croatia, cuba, cyprus, czech republic, czechia, czechoslovakia, denmark, djibouti, dominica,"
        " dominican republic, east germany, west germany, ecuador, egypt, el salvador, england, eritrea, estonia, ethiopia, fiji, finland, france, gabon, gambia,"
        " germany, ghana, greece, grenada, guatemala, guinea, guyana, haiti, honduras, hong kong, hungary, iceland, india, indonesia, iran, iraq, ireland, israel,"
        " italy, ivory coast, jamaica, japan, kazakhstan, kenya, kosovo, kuwait, kyrgyzstan, laos, latvia, lebanon, lesotho, liberia, libya, liechtenstein,"
        " lithuania, luxembourg, macedonia, madagascar, malawi, malaysia, maldives, mali, malta, mauritania, mauritius, mexico, moldova, monaco, mongolia,"
        " montenegro, morocco, mozambique, myanmar, namibia, nepal, netherlands, new zealand, nicaragua, niger, nigeria, north korea, northern ireland, norway,"
        " oman, pakistan, palestine, panama, papua new guinea, paraguay, peru, philippines, poland, portugal, puerto rico, qatar, romania, russia, rwanda, samoa,"
        " saudi arabia, scotland, senegal, serbia, seychelles, sierra leone, singapore, slovakia, slovenia, somalia, south africa, south korea, south sudan,"
        " soviet union, spain, sri lanka, sudan, suriname, sweden, switzerland, syria, taiwan, tajikistan, tanzania, thailand, tibet, togo, tonga, trinidad,"
        " tunisia, turkey, turkmenistan, tuvalu, uganda, ukraine, united arab emirates, united kingdom, uk, united states, us, u s, usa, uruguay, uzbekistan,"
        " vanuatu, vatican city, venezuela, vietnam, wales, yemen, yugoslavia, zambia, zimbabwe,"
        " alabama, alaska, arizona, arkansas, california, colorado, connecticut, delaware, florida, hawaii, idaho, illinois, indiana, iowa, kansas, kentucky,"
        " louisiana, maine, maryland, massachusetts, michigan, minnesota, mississippi, missouri, montana, nebraska, nevada, new hampshire, new jersey, new mexico,"
        " new york city, north carolina, north dakota, ohio, oklahoma, oregon, pennsylvania, rhode island, south carolina, south dakota, tennessee, texas, utah,"
        " vermont, virginia, west virginia, wisconsin, wyoming, ontario, quebec, british columbia, alberta, manitoba, nova scotia, queensland, new south wales,"
        " europe, asia, africa, north america, south america, antarctica"
    ).split(",")
)
