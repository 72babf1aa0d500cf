package draw

import "image/color"

// Role is what a colour is for. None paints nothing.
type Role uint8

// The roles a palette gives a colour to.
const (
	None Role = iota
	RoleBackground
	RoleSurface
	RoleText
	RoleMuted
	RolePrimary
	RoleOnPrimary // words on a filling of the primary colour
	RoleOpen
	RoleOnOpen // words on a filling of the open colour
	RoleClosed
	RoleWarning
	RoleError
	RoleLine
	RoleSelected
	roleCount
)

// Palette resolves roles to colours.
type Palette [roleCount]color.NRGBA

func rgb(hex uint32) color.NRGBA {
	return color.NRGBA{uint8(hex >> 16), uint8(hex >> 8), uint8(hex), 0xFF}
}

// Light is the window's light variant.
func Light() Palette {
	return Palette{
		RoleBackground: rgb(0xF6F7F9), RoleSurface: rgb(0xFFFFFF), RoleText: rgb(0x1B2430), RoleMuted: rgb(0x566273),
		RolePrimary: rgb(0x1F4E79), RoleOnPrimary: rgb(0xFFFFFF), RoleOpen: rgb(0x1E6B45), RoleOnOpen: rgb(0xFFFFFF),
		RoleClosed: rgb(0x596270), RoleWarning: rgb(0x8A5300), RoleError: rgb(0xA3211C), RoleLine: rgb(0xD5DBE3),
		RoleSelected: rgb(0xDCE8F5),
	}
}

// Dark is the window's dark variant.
func Dark() Palette {
	return Palette{
		RoleBackground: rgb(0x12161B), RoleSurface: rgb(0x1A2027), RoleText: rgb(0xE7EBF0), RoleMuted: rgb(0x9FABB9),
		RolePrimary: rgb(0x7DB2EA), RoleOnPrimary: rgb(0x12161B), RoleOpen: rgb(0x63C08F), RoleOnOpen: rgb(0x12161B),
		RoleClosed: rgb(0x97A1AD), RoleWarning: rgb(0xE0A84E), RoleError: rgb(0xF08A83), RoleLine: rgb(0x323B46),
		RoleSelected: rgb(0x22384F),
	}
}

// Print is the light variant on white paper.
func Print() Palette {
	p := Light()
	p[RoleBackground] = p[RoleSurface]
	return p
}
