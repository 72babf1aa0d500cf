package place

// overseas lists territories that lists of missions file under the State they belong to,
// while ISO 3166-1 and the gazetteer give them codes of their own.
var overseas = map[string][]string{
	"AU": {"CC", "CX", "NF"},
	"CN": {"HK", "MO"},
	"DK": {"FO", "GL"},
	"FI": {"AX"},
	"FR": {"BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "WF", "YT"},
	"GB": {"AI", "BM", "FK", "GG", "GI", "IM", "JE", "KY", "MS", "PN", "SH", "TC", "VG"},
	"NL": {"AW", "BQ", "CW", "SX"},
	"NO": {"SJ"},
	"NZ": {"CK", "NU", "TK"},
	"US": {"AS", "GU", "MP", "PR", "VI"},
}
