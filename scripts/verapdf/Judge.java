import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.PDFAParser;
import org.verapdf.pdfa.PDFAValidator;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;
import org.verapdf.pdfa.results.ValidationResult;

// Asks veraPDF of each file whether it is PDF/A-2a and PDF/UA-1 at once, and says which rules it breaks, where first. Ends with 1 where any does.
public class Judge {
    public static void main(String[] names) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        int failed = 0;
        for (String name : names) {
            for (PDFAFlavour flavour : new PDFAFlavour[] {PDFAFlavour.PDFA_2_A, PDFAFlavour.PDFUA_1}) {
                Map<String, String> broken = new TreeMap<>();
                try (InputStream in = new BufferedInputStream(new FileInputStream(name)); PDFAParser parser = Foundries.defaultInstance().createParser(in, flavour);
                        PDFAValidator validator = Foundries.defaultInstance().createValidator(flavour, false)) {
                    ValidationResult result = validator.validate(parser);
                    for (TestAssertion a : result.getTestAssertions()) {
                        if (a.getStatus() == TestAssertion.Status.FAILED) {
                            broken.putIfAbsent(a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage(), a.getLocation().getContext());
                        }
                    }
                    if (!result.isCompliant() && broken.isEmpty()) {
                        broken.put("not compliant", "");
                    }
                } catch (Exception e) {
                    broken.put(e.toString(), "");
                }
                if (!broken.isEmpty()) {
                    failed++;
                    System.out.println("FAIL: " + name + " as " + flavour);
                    broken.forEach((rule, at) -> System.out.println("  " + rule + "\n    " + at));
                }
            }
        }
        System.out.println(names.length + " files judged as 2a and ua1, " + failed + " verdicts against them");
        System.exit(failed > 0 ? 1 : 0);
    }
}
