package javax.activation;

import java.io.IOException;
import java.io.InputStream;

// Preflight names this type, which Java left out in version 11. It is as much of it as Preflight needs.
public interface DataSource {
    InputStream getInputStream() throws IOException;
    String getName();
}
