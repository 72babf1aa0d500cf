package place

import (
	"strconv"

	"github.com/google/uuid"
)

// namespace is the project's own; changing it would give every State and city another identity.
var namespace = uuid.MustParse("6f1c2f0e-8f0a-4c53-9d0b-5b7a3e21c9d4")

// UID is the lasting identifier of a gazetteer city: the same in every register.
func UID(geonamesID int32) [16]byte {
	return uuid.NewSHA1(namespace, []byte("geonames:"+strconv.Itoa(int(geonamesID))))
}

// StateUID is the lasting identifier of a State or territory, made from its alpha-2 code.
func StateUID(code string) [16]byte {
	return uuid.NewSHA1(namespace, []byte("iso3166-1:"+code))
}
