// Exequatur is the register of honorary consulates. Without a command it opens its window; exequatur --help lists the commands.
package main

import (
	"os"

	"github.com/exequatur/exequatur/app"
)

func main() { os.Exit(app.Main(os.Args[1:])) }
