package source

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"golang.org/x/text/encoding/unicode"

	"github.com/exequatur/exequatur/app/exchange/say"
)

var update = flag.Bool("update", false, "write the corpus of encodings anew")

// corpus is what lists of several countries look like: three columns, invented persons, towns and titles as they are written.
var corpus = []struct {
	lang, encoding string // of one byte a letter
	short, long    string
}{
	{"lithuanian", "Windows-1257", "miestas;vadovas;pareigos\nŠiauliai;Žygimantas Pavyzdys;garbės konsulas\n",
		"miestas;vadovas;pareigos\nŠiauliai;Žygimantas Pavyzdys;garbės konsulas\nPanevėžys;Eglė Pavyzdžiūtė;konsulė, įgaliota\nKėdainiai;Ąžuolas Čepas;laikinai einantis pareigas\n" +
			"Toruń;Rūta Šešėlytė;įstaiga uždaryta\nMažeikiai;Jūratė Įdomioji;ūkio ir prekybos reikalai\nTelšiai;Ųlė Nežinoma;būstinė neįrengta\n"},
	{"latvian", "Windows-1257", "pilsēta;vadītājs;amats\nDaugavpils;Jānis Paraugs;goda konsuls Rēzeknē\n",
		"pilsēta;vadītājs;amats\nDaugavpils;Jānis Paraugs;goda konsuls\nRēzekne;Ilze Paraudziņa;ģenerālkonsule\nVentspils;Kārlis Bērziņš;pienākumu izpildītājs\nLiepāja;Žanis Ķirsons;tirdzniecības jautājumi\n" +
			"Cēsis;Līga Āboliņa;birojs slēgts\nJūrmala;Pēteris Ņemceņš;pagaidu pilnvarotais\n"},
	{"polish", "Windows-1250", "miasto;kierownik;urząd\nŁódź;Żaneta Przykładowa;konsul honorowa\n",
		"miasto;kierownik;urząd\nŁódź;Żaneta Przykładowa;konsul honorowa\nToruń;Wacław Wzorcowy;okręg kujawsko-pomorski\nGdańsk;Święcisław Próbny;pełniący obowiązki\nPoznań;Małgorzata Źródłowska;urząd zamknięty\n" +
			"Częstochowa;Ścibor Ćwiczebny;następca wyznaczony\nKraków;Józef Żółty;siedziba tymczasowa\n"},
	{"czech", "Windows-1250", "město;vedoucí;úřad\nPlzeň;Jiří Vzorný;honorární konzul\n",
		"město;vedoucí;úřad\nPlzeň;Jiří Vzorný;honorární konzul\nČeské Budějovice;Řehoř Příkladný;konzulární obvod neurčen\nOstrava;Božena Zkušební;úřad uzavřen\nÚstí nad Labem;Zdeněk Ďáblický;zástupce\n" +
			"Třebíč;Šárka Nováková;pověřená řízením\nKroměříž;Ondřej Ťuhýk;otevřeno ve středu\n"},
	{"german", "Windows-1252", "Ort;Leiter;Amt\nKöln;Jürgen Müßig;Honorarkonsul für Straßenbau\n",
		"Ort;Leiter;Amt\nKöln;Jürgen Müßig;Honorarkonsul\nMünchen;Käthe Größe;Amtsbezirk Oberbayern\nDüsseldorf;Günther Beispiel;Büro geschlossen\nNürnberg;Jörg Übermut;übergangsweise zuständig\n" +
			"Saarbrücken;Wolfgang Weiß;Grußwort, Rücksprache\nGenève;Anaïs Häfliger;Außenstelle\n"},
	{"french", "Windows-1252", "ville;chef;fonction\nBesançon;Hélène Modèle;consul honoraire à Nîmes\n",
		"ville;chef;fonction\nBesançon;Hélène Modèle;consul honoraire\nOrléans;François Prénom;circonscription à définir\nNîmes;Benoît Échantillon;poste fermé l'été\nSaint-Étienne;Gaëlle Œuvrard;gérante intérimaire, déléguée\n" +
			"Angoulême;Jérôme Être;bâtiment en réfection\nSète;Noël Maïté;siège à pourvoir\n"},
	{"spanish", "Windows-1252", "Ciudad;Titular;Dirección\nNúremberg;Sra. Dña. Prueba Inventada;Calle Ejemplo 1, 2º B\n",
		"OFICINAS CONSULARES HONORARIAS DE ESPAÑA\nCiudad;Titular;Demarcación\nBrema;Sr. D. Íñigo Ficticio;2º B, 15 de marzo\nNúremberg;Sra. Dña. Prueba Inventada;señalada por el año\n" +
			"Róterdam;Sr. D. Ángel Muñiz;n.º 3\nCoruña;Begoña Ejemplo;cónsul honoraria\n"},
	{"greek", "Windows-1253", "πόλη;προϊστάμενος;αξίωμα\nΘεσσαλονίκη;Γιώργος Παράδειγμα;επίτιμος πρόξενος\n",
		"πόλη;προϊστάμενος;αξίωμα\nΘεσσαλονίκη;Γιώργος Παράδειγμα;επίτιμος πρόξενος\nΗράκλειο;Ελένη Υποδειγματική;προξενική περιφέρεια Κρήτης\nΠάτρα;Νίκος Δοκίμιος;το γραφείο έκλεισε\nΡόδος;Μαρία Άγνωστη;προσωρινά υπεύθυνη\n" +
			"ΑΘΗΝΑ;Σπύρος Ώριμος;ανοιχτό την Τετάρτη\nΒόλος;Αντιγόνη Όψιμη;έδρα\n"},
	{"russian", "Windows-1251", "город;глава;должность\nКалининград;Пётр Примерный;почётный консул\n",
		"город;глава;должность\nКалининград;Пётр Примерный;почётный консул\nСмоленск;Анна Образцова;консульский округ не определён\nПсков;Юрий Пробный;учреждение закрыто\nВыборг;Жанна Щукина;временно исполняющая обязанности\n" +
			"Тверь;Эдуард Неизвестный;приём по средам\nОмск;Объездчиков Фёдор;помещение\n"},
	{"ukrainian", "Windows-1251", "місто;голова;посада\nЛьвів;Євген Зразковий;почесний консул\n",
		"місто;голова;посада\nЛьвів;Євген Зразковий;почесний консул\nУжгород;Їжакевич Ганна;консульський округ не визначено\nЧернігів;Юрій Пробний;установу зачинено\nДніпро;Жанна Щучишин;тимчасово виконує обов'язки\n" +
			"Київ;Ґалаґан Олексій;прийом щосереди\nХерсон;Невідома Оксана;приміщення\n"},
	{"english", "UTF-8", "city;head;office\nSpringfield;Jane Sample;honorary consul\n",
		"city;head;office\nSpringfield;Jane Sample;honorary consul\nFargo;John Example;district to be settled\nTulsa;Mary Specimen;office closed since May\nBoise;Carl Pattern;acting, by appointment only\n"},
}

// variants are the encodings a text of the corpus is kept in.
func variants(t *testing.T, encoding, text string) map[string][]byte {
	t.Helper()
	encode := func(name string) []byte {
		e := encodingOf(name)
		switch name {
		case "UTF-16LE":
			e = unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
		case "UTF-16BE":
			e = unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
		}
		b, err := e.NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		return b
	}
	out := map[string][]byte{
		"utf8": []byte(text), "utf8bom": []byte("\ufeff" + text),
		"utf16le": encode("UTF-16LE"), "utf16be": encode("UTF-16BE"),
		"utf16lebom": append([]byte("\xff\xfe"), encode("UTF-16LE")...), "utf16bebom": append([]byte("\xfe\xff"), encode("UTF-16BE")...),
	}
	if encoding != "UTF-8" {
		out[strings.ToLower(strings.ReplaceAll(encoding, "-", ""))] = encode(encoding)
	}
	return out
}

// TestCorpus reads every file of the corpus as what it is. With -update it writes the files.
func TestCorpus(t *testing.T) {
	files := 0
	for _, c := range corpus {
		for size, text := range map[string]string{"short": c.short, "long": c.long} {
			want, err := PasteAs(text, Structure{})
			if err != nil {
				t.Fatal(err)
			}
			for name, data := range variants(t, c.encoding, text) {
				path := filepath.Join("testdata", "corpus", fmt.Sprintf("%s-%s-%s.csv", c.lang, size, name))
				if *update {
					if err := os.WriteFile(path, data, 0o600); err != nil {
						t.Fatal(err)
					}
				}
				if b, err := os.ReadFile(path); err != nil || !bytes.Equal(b, data) {
					t.Errorf("%s is not what the texts give (go test -update): %v", path, err)
				}
				got, err := Open(path, Options{})
				if err != nil {
					t.Errorf("%s: %v", path, err)
					continue
				}
				files++
				e := strings.ToLower(strings.ReplaceAll(got.Structure.Encoding, "-", ""))
				if !strings.HasPrefix(name, e) && !strings.HasPrefix(name, "windows") {
					t.Errorf("%s: read as %s", path, e)
				}
				if fmt.Sprint(got.Head, got.Rows) != fmt.Sprint(want.Head, want.Rows) { // the same letters, whatever it is called
					t.Errorf("%s: as %s %q", path, got.Structure.Encoding, got.Rows[0].Cells)
					b, _ := os.ReadFile(path)
					t.Log(Detect(b))
				}
				sure := strings.HasPrefix(name, "utf8") || strings.HasSuffix(name, "bom")
				if asked := len(got.Notes) == 1 && got.Notes[0].Ask && got.Notes[0].Code == "encoding_guessed"; asked == sure {
					t.Errorf("%s: notes %+v", path, got.Notes)
				}
			}
		}
	}
	if files < 120 {
		t.Errorf("only %d files", files)
	}
}

// Lists name places and persons of many countries; most of them must still read right.
func TestEncodingOfMixedLists(t *testing.T) {
	for text, encoding := range map[string]string{
		"Šiauliai":                  "Windows-1257",
		"Panevėžys":                 "Windows-1257",
		"Rīga":                      "Windows-1257",
		"Łódź":                      "Windows-1250",
		"Wrocław":                   "Windows-1250",
		"Ústí nad Orlicí, Děčín":    "Windows-1250",
		"Győr, Kőszeg, Dunaújváros": "Windows-1250",
		"München":                   "Windows-1252",
		"Genève, Orléans":           "Windows-1252",
		"São Paulo, Curaçao, Málaga, Tromsø, Ålesund, Köln": "Windows-1252",
		"Konsul: Åke Öström, Göteborg; Søren Ørsted, Århus": "Windows-1252",
		"Αθήνα":  "Windows-1253",
		"Москва": "Windows-1251",
		"МОСКВА И САНКТ-ПЕТЕРБУРГ":                                                            "Windows-1251",
		"ΑΘΗΝΑ ΚΑΙ ΘΕΣΣΑΛΟΝΙΚΗ":                                                               "Windows-1253",
		"Vilnius: Łucja Žukauskienė; Gdańsk: Česlovas Šimkūnas; Toruń: Ąžuolas":               "Windows-1257",
		"Österreich: Großherzogtum; Frankreich: Évian, Besançon, Nîmes; Brasilien: São Paulo": "Windows-1252",
		"Kraków, ul. Świętej Jadwigi 3 – „Dom Książki”":                                       "Windows-1250",
		"Tallinn: Jüri Õunapuu, Pärnu; Šveits":                                                "Windows-1257",
		"Москва: посольство, тел. 8 (495) 000-00-00 «приём»":                                  "Windows-1251",
	} {
		data, err := encodingOf(encoding).NewEncoder().Bytes([]byte(text))
		if err != nil {
			t.Fatalf("%s: %v", text, err)
		}
		guess := Detect(data)[0].Encoding
		read, err := encodingOf(guess).NewDecoder().Bytes(data)
		if err != nil || string(read) != text {
			t.Errorf("%s in %s read as %s: %s", text, encoding, guess, read)
		}
	}
}

func TestPreviewShowsTheLinesThatTell(t *testing.T) {
	data, err := os.ReadFile("testdata/corpus/lithuanian-long-windows1257.csv")
	if err != nil {
		t.Fatal(err)
	}
	data = append([]byte("a;b;c\n1;2;3\n"), data...)
	if got := Preview(data, "Windows-1257", 3); len(got) != 3 || got[0] != "a;b;c" || got[1] != "Šiauliai;Žygimantas Pavyzdys;garbės konsulas" {
		t.Errorf("%q", got)
	}
	if got := Preview(data, "Windows-1252", 2); len(got) != 2 || got[1] != "Ðiauliai;Þygimantas Pavyzdys;garbës konsulas" {
		t.Errorf("%q", got)
	}
	if got := Preview(data, "EBCDIC", 2); got != nil {
		t.Errorf("%q", got)
	}
	long := append(bytes.Repeat([]byte("plain,line\n"), 50_000), data...)
	sample, err := Sample(bytes.NewReader(long))
	if err != nil || len(sample) > 2000 || Detect(sample)[0].Encoding != "Windows-1257" {
		t.Errorf("%d bytes of sample, %v", len(sample), err)
	}
}

// An encoding that a person chose goes before what the letters say, unless the bytes cannot be it.
func TestChosenEncoding(t *testing.T) {
	read := func(data, encoding string) (Table, error) {
		return Read(strings.NewReader(data), "x.csv", Options{Structure: Structure{Encoding: encoding}})
	}
	if table, err := read("miestas;x\n\xd0iauliai;1\n", "Windows-1250"); err != nil || table.Rows[0].Cells[0] != "Điauliai" || len(table.Notes) > 0 {
		t.Errorf("%+v %v", table, err)
	}
	for _, c := range [][2]string{
		{"a;b\n\xd0iauliai;1\n", "UTF-8"}, {"a;b\n\xd0iauliai;1\n", "UTF-16LE"}, {"a\x00;\x00b\x00\n\x001\x00;\x002\x00\n\x00", "UTF-8"},
		{"a\x00;\x00b\x00\n\x001\x00;\x002\x00\n\x00", "UTF-16BE"}, {"\ufeffa;b\n1;2\n", "Windows-1257"}, {"a;b\n1;2\n", "Klingon"}, {"a;b\n1;\xa1\n", "Windows-1257"},
	} {
		if _, err := read(c[0], c[1]); !say.Refused(err, say.WrongEncoding) {
			t.Errorf("%q as %s: %v", c[0], c[1], err)
		}
	}
	if table, err := read("\xff\xfea\x00;\x00b\x00\n\x001\x00;\x002\x00\n", ""); err != nil || len(table.Rows) != 1 || table.Rows[0].Cells[1] != "2" {
		t.Errorf("half a letter at the end: %+v %v", table, err)
	}
	table, err := read("a;b\nŽemė;ąčęėįšų\n1;\xff\n", "")
	if err != nil || table.Structure.Encoding != "UTF-8" || table.Rows[1].Cells[1] != "\ufffd" || len(table.Notes) != 1 || table.Notes[0].Code != "letters_lost" || table.Notes[0].Args["Line"] != 3 {
		t.Errorf("one bad byte among letters: %+v %v", table, err)
	}
}
