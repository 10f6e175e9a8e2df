import java.io.FileInputStream;
import java.io.InputStream;
import org.apache.poi.xwpf.usermodel.XWPFDocument;

/** Opens every DOCX named on the command line with Apache POI; run as a single-file program. */
final class OpenWithPoi {
    private OpenWithPoi() {}

    public static void main(String[] files) throws Exception {
        for (String file : files) {
            try (InputStream in = new FileInputStream(file);
                    XWPFDocument document = new XWPFDocument(in)) {
                System.out.println("ok   POI " + file + ", " + document.getBodyElements().size() + " blocks");
            }
        }
    }
}
