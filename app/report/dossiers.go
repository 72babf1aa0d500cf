package report

// dossiers are the files and directories: everything of one consulate or person, and the consular list.
var dossiers = []entry{
	{postFileInfo, postFile},
	{Info{Name: "service-record", Of: "person", Many: true, Group: "dossiers"}, serviceRecord},
	{directoryInfo, directory},
	{Info{Name: "pocket-list", Records: "post", Group: "lists"}, pocketList},
	{Info{Name: "phone-list", Records: "post", Group: "lists"}, phoneList},
}
