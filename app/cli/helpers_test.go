package cli_test

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"strings"
	"time"

	"github.com/exequatur/exequatur/app/cli"
)

// Helpers of scripts, in place of a shell: Windows has none.

// await waits until a file is there.
func await() {
	for range 2000 {
		if _, err := os.Stat(os.Args[1]); err == nil {
			return
		}
		time.Sleep(10 * time.Millisecond)
	}
	os.Exit(1)
}

// swap writes a file with each occurrence of one text replaced by another.
func swap() {
	body, err := os.ReadFile(os.Args[1])
	if err != nil || !bytes.Contains(body, []byte(os.Args[2])) {
		os.Exit(1)
	}
	fmt.Print(strings.ReplaceAll(string(body), os.Args[2], os.Args[3]))
}

// crowd writes a list of 250 invented persons, and one whose line has two columns too many.
func crowd() {
	fmt.Println("family_name,given_name,prefix")
	for i := range 250 {
		fmt.Printf("Zmyślony%d,Jan,Dr\n", i+1)
	}
	fmt.Println("Nibytka,Ewa,Dr,b,c")
}

// wrong runs each line of a file as a command, and names those that do not end as wrong usage does.
func wrong() {
	body, err := os.ReadFile(os.Args[1])
	if err != nil {
		os.Exit(1)
	}
	for _, line := range strings.Split(string(body), "\n") {
		if strings.TrimSpace(line) == "" {
			continue
		}
		var out, told bytes.Buffer
		e := env()
		e.Stdout, e.Stderr = &out, &told
		code := cli.Run(context.Background(), e, strings.Fields(line))
		if usage := "\n" + told.String(); code != 2 || out.Len() > 0 || !strings.Contains(usage, "\nUsage: exequatur") {
			fmt.Printf("%d: %s\n%s", code, line, told.String())
		}
	}
}
