"""Names of big cities that give no time zone its name, in the languages spoken there and in the bot's languages.

CLDR has names only of a zone's own city. Names that big cities of several zones share (Valencia, Birmingham,
Washington) are left out, so that the person is asked.
"""

from collections.abc import Iterator

_CITIES_BY_ZONE = {
    "Europe/Berlin": (
        "Hamburg|München|Muenchen|Munich|Múnich|Munique|Мюнхен|ميونخ|Köln|Koeln|Cologne|Colônia|Кёльн|Кельн|كولونيا"
        "|Frankfurt|Frankfurt am Main|Francfort|Франкфурт|Stuttgart|Düsseldorf|Duesseldorf|Leipzig|Dresden|Hannover"
        "|Nürnberg|Nuernberg"
        "|Bremen|Dortmund|Essen|Bonn|Münster|Karlsruhe|Mannheim|Freiburg|Гамбург|Дюссельдорф|Штутгарт|هامبورغ|فرانكفورت"
    ),
    "Europe/Vienna": "Graz|Linz|Salzburg|Innsbruck|Klagenfurt|Зальцбург|Грац",
    "Europe/Zurich": "Genf|Genève|Geneva|Ginebra|Genebra|Женева|جنيف|Basel|Bâle|Bern|Berne|Lausanne|Luzern|Базель|Берн",
    "Europe/London": "Manchester|Edinburgh|Glasgow|Leeds|Liverpool|Bristol|Cardiff|Манчестер|Эдинбург|مانشستر",
    "Europe/Madrid": "Barcelona|Sevilla|Seville|Zaragoza|Málaga|Bilbao|Барселона|برشلونة|إشبيلية",
    "Europe/Paris": (
        "Lyon|Marseille|Marsella|Toulouse|Nice|Nantes|Strasbourg|Straßburg|Montpellier|Bordeaux|Lille|Rennes"
        "|Лион|Марсель|Ницца|مرسيليا|ليون"
    ),
    "Europe/Lisbon": "Porto|Coimbra|Braga|Faro",
    "Europe/Brussels": "Antwerpen|Anvers|Gent|Liège|Антверпен",
    "Europe/Amsterdam": "Rotterdam|Den Haag|The Hague|Utrecht|Eindhoven",
    "Europe/Rome": "Milano|Milan|Mailand|Milán|Milão|Милан|ميلانو|Napoli|Torino|Turin|Firenze|Florenz|Bologna|Palermo",
    "Europe/Warsaw": "Kraków|Krakau|Краков|Краків|Wrocław|Gdańsk|Poznań|Łódź|Вроцлав|Гданьск",
    "Europe/Kyiv": (
        "Kharkiv|Харків|Харьков|Charkiw|Odesa|Odessa|Одеса|Одесса|Dnipro|Дніпро|Днепр|Lviv|Львів|Львов|Lwiw|Lemberg"
        "|Запоріжжя|Вінниця|Винница|Полтава|Чернівці|Черновцы"
    ),
    "Europe/Moscow": (
        "Saint Petersburg|St Petersburg|Sankt Petersburg|San Petersburgo|Saint-Pétersbourg|São Petersburgo"
        "|Санкт-Петербург|Петербург|Питер|СПб|Казань|Kazan|Нижний Новгород|Краснодар|Сочи|Воронеж|Ростов-на-Дону"
    ),
    "Asia/Yekaterinburg": "Челябинск|Уфа|Пермь|Тюмень",
    "Europe/Istanbul": "Ankara|Анкара|أنقرة|Izmir",
    "America/New_York": "NYC|New York City|Boston|Philadelphia|Washington DC|Miami|Atlanta|Бостон|Майами|بوسطن",
    "America/Chicago": "Houston|Dallas|Austin|Minneapolis|New Orleans|Хьюстон|Даллас|هيوستن",
    "America/Los_Angeles": "San Francisco|Seattle|San Diego|Las Vegas|Sacramento|Сан-Франциско|Сиэтл|سان فرانسيسكو",
    "America/Toronto": "Montréal|Montreal|Ottawa|Québec|Монреаль|Оттава|مونتريال",
    "America/Edmonton": "Calgary",
    "America/Mexico_City": "Puebla|Ciudad de México|CDMX",
    "America/Bogota": "Medellín|Barranquilla",
    "America/Argentina/Buenos_Aires": "La Plata|Mar del Plata",
    "America/Sao_Paulo": (
        "Rio de Janeiro|Río de Janeiro|Rio|Brasília|Brasilia|Belo Horizonte|Curitiba|Porto Alegre|Florianópolis"
        "|Campinas|Goiânia|Vitória|Рио-де-Жанейро"
    ),
    "America/Bahia": "Salvador da Bahia",
    "Africa/Cairo": "الإسكندرية|الجيزة|Giza",
    "Africa/Casablanca": "الرباط|Rabat|فاس|مراكش|Marrakech|Marrakesch|طنجة|Tanger|أغادير|Agadir",
    "Africa/Algiers": "وهران|Oran|قسنطينة|Constantine",
    "Africa/Tunis": "صفاقس|Sfax|سوسة|Sousse",
    "Africa/Tripoli": "بنغازي|Benghazi",
    "Asia/Riyadh": "جدة|Jeddah|مكة|Mecca|المدينة المنورة|Medina|الدمام|Dammam",
    "Asia/Dubai": "أبوظبي|أبو ظبي|Abu Dhabi|الشارقة|Sharjah",
    "Asia/Damascus": "حلب|Aleppo|حمص|Homs|اللاذقية",
    "Asia/Baghdad": "الموصل|Mosul|البصرة|Basra|أربيل|Erbil",
    "Asia/Jerusalem": "Tel Aviv|Тель-Авив|تل أبيب|Haifa|Хайфа|حيفا",
    "Asia/Kolkata": "Mumbai|Bombay|Delhi|New Delhi|Bangalore|Bengaluru|Chennai|Мумбаи|Дели|مومباي|دلهي",
    "Asia/Shanghai": "Beijing|Peking|Pekín|Pékin|Pequim|Пекин|Пекін|بكين|Shenzhen|Guangzhou",
    "Asia/Tokyo": "Osaka|Kyoto|Yokohama",
}


def big_cities() -> Iterator[tuple[str, str]]:
    """Yield each name with its zone."""
    for zone, names in _CITIES_BY_ZONE.items():
        for name in names.split("|"):
            yield name, zone
