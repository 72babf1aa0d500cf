package place

import "testing"

// TestRegionCodesOfPlaces looks at places whose region is known from elsewhere: at least one of each larger
// State, capitals that are divisions of their own beside the region around them, and names that mislead.
func TestRegionCodesOfPlaces(t *testing.T) {
	g := opened(t)
	for country, places := range map[string]map[string]string{
		"PL": {"Zakopane": "PL-12", "Toruń": "PL-04", "Bydgoszcz": "PL-04", "Wrocław": "PL-02", "Warszawa": "PL-14", "Zielona Góra": "PL-08", "Suwałki": "PL-20"},
		"LT": {"Kaunas": "LT-KU", "Vilnius": "LT-VL", "Palanga": "LT-KL"},
		"LV": {"Rīga": "LV-RIX", "Daugavpils": "LV-DGV", "Liepāja": "LV-LPX"},
		"EE": {"Tallinn": "EE-37", "Narva": "EE-45"},
		"DE": {"Nürnberg": "DE-BY", "Bremen": "DE-HB", "Potsdam": "DE-BB"},
		"UA": {"Lviv": "UA-46", "Kyiv": "UA-30", "Bila Tserkva": "UA-32", "Sevastopol": "UA-40"},
		"FR": {"Strasbourg": "FR-GES", "Ajaccio": "FR-20R", "Paris": "FR-IDF"},
		"IT": {"Roma": "IT-62", "Bolzano": "IT-32", "Palermo": "IT-82"},
		"ES": {"Barcelona": "ES-CT", "Bilbao": "ES-PV", "Ceuta": "ES-CE", "Logroño": "ES-RI"},
		"SE": {"Malmö": "SE-M", "Kiruna": "SE-BD"},
		"FI": {"Helsinki": "FI-18", "Rovaniemi": "FI-10"},
		"US": {"Chicago": "US-IL", "Washington": "US-DC", "New York City": "US-NY", "Kansas City": "US-MO"},
		"CA": {"Vancouver": "CA-BC", "Montréal": "CA-QC", "Iqaluit": "CA-NU"},
		"BR": {"São Paulo": "BR-SP", "Brasília": "BR-DF", "Manaus": "BR-AM", "Curitiba": "BR-PR"},
		"RU": {"Moscow": "RU-MOW", "Balashikha": "RU-MOS", "Saint Petersburg": "RU-SPE", "Gatchina": "RU-LEN", "Kaliningrad": "RU-KGD", "Barnaul": "RU-ALT",
			"Gorno-Altaysk": "RU-AL", "Kazan": "RU-TA", "Vladivostok": "RU-PRI", "Kirov": "RU-KIR"},
		"GB": {"Manchester": "GB-ENG", "Edinburgh": "GB-SCT", "Cardiff": "GB-WLS", "Belfast": "GB-NIR"},
		"RS": {"Beograd": "RS-00", "Novi Sad": "RS-VO", "Niš": "RS-20"},
		"GR": {"Athens": "GR-I", "Thessaloníki": "GR-B", "Irákleion": "GR-M"},
		"HR": {"Zagreb": "HR-21", "Velika Gorica": "HR-01", "Split": "HR-17", "Rijeka": "HR-08"},
		"HU": {"Budapest": "HU-BU", "Győr": "HU-GS", "Veszprém": "HU-VE"},
		"RO": {"București": "RO-B", "Cluj-Napoca": "RO-CJ"},
		"BG": {"Sofia": "BG-22", "Samokov": "BG-23", "Plovdiv": "BG-16"},
		"PT": {"Lisboa": "PT-11", "Funchal": "PT-30", "Ponta Delgada": "PT-20"},
		"NO": {"Tromsø": "NO-55", "Tønsberg": "NO-39", "Bergen": "NO-46"},
		"MT": {"Rabat": "MT-46", "Sliema": "MT-56"},
		"IS": {"Reykjavík": "IS-1", "Akureyri": "IS-6"},
		"MK": {"Bitola": "MK-501", "Tetovo": "MK-609", "Skopje": ""},
		"AR": {"Buenos Aires": "AR-C", "La Plata": "AR-B"},
		"MX": {"Mexico City": "MX-CMX", "Toluca": "MX-MEX", "Guadalajara": "MX-JAL"},
		"KZ": {"Almaty": "KZ-75", "Astana": "KZ-71", "Taldykorgan": "KZ-33"},
		"UZ": {"Tashkent": "UZ-TK", "Chirchiq": "UZ-TO"},
		"LA": {"Vientiane": "LA-VT"},
		"MZ": {"Maputo": "MZ-MPM", "Matola": "MZ-L"},
		"EG": {"Cairo": "EG-C", "Alexandria": "EG-ALX"},
		"MA": {"Casablanca": "MA-06", "Guercif": "MA-02"},
		"MG": {"Antananarivo": "MG-T", "Antsirabe": "MG-T"},
		"IN": {"Mumbai": "IN-MH", "Hyderabad": "IN-TS"},
		"ID": {"Jakarta": "ID-JK", "Denpasar": "ID-BA"},
		"JP": {"Tokyo": "JP-13", "Ishikawa": "JP-47"},
		"CN": {"Beijing": "CN-BJ", "Ürümqi": "CN-XJ"},
		"TW": {"Taipei": "TW-TPE", "Kaohsiung": "TW-KHH"},
		"VN": {"Hanoi": "VN-HN", "Ho Chi Minh City": "VN-SG", "Biên Hòa": ""},
		"XK": {"Pristina": ""},
	} {
		for name, want := range places {
			if found := g.Find(name, country); len(found) == 0 || found[0].RegionCode != want {
				t.Errorf("%s: %+v, want %s", name, found, want)
			}
		}
	}
}

// TestRegionCodesAreListed holds codes of places and subdivisions together, and the share of places that have one.
func TestRegionCodesAreListed(t *testing.T) {
	g := opened(t)
	coded := 0
	for i := range int32(g.Len()) {
		p := g.place(i)
		if p.RegionCode == "" {
			continue
		}
		coded++
		if _, ok := SubdivisionOf(p.RegionCode); !ok || !Inside(p.RegionCode, p.Country) {
			t.Fatalf("%+v lies in no subdivision of its State", p)
		}
	}
	t.Logf("%d of %d places have a code", coded, g.Len())
	if coded < g.Len()*98/100 {
		t.Errorf("only %d of %d places have a code", coded, g.Len())
	}
}
