package dev.gatehouse.oidc.outbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/** Trusts the installation's own certificate authorities beside those of the JDK. */
public final class OwnAuthorities {
    private OwnAuthorities() {}

    /**
     * A trust in the authorities of these PEM files, each of which may hold several.
     *
     * @throws IllegalArgumentException when a file cannot be read or holds no certificate; says
     *     which
     */
    public static SSLContext context(List<Path> files) {
        List<Certificate> own = files.stream().flatMap(OwnAuthorities::read).toList();
        try {
            List<Certificate> all = new ArrayList<>(own);
            all.addAll(Arrays.asList(trusting(null).getAcceptedIssuers()));
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(null, new X509TrustManager[] {trusting(store(all))}, null);
            return context;
        } catch (GeneralSecurityException | IOException broken) {
            throw new IllegalStateException("This JDK cannot speak TLS", broken);
        }
    }

    private static Stream<Certificate> read(Path file) {
        try (InputStream pem = Files.newInputStream(file)) {
            var found = CertificateFactory.getInstance("X.509").generateCertificates(pem);
            if (found.isEmpty()) {
                throw new IllegalArgumentException("No certificate in " + file);
            }
            return found.stream().map(Certificate.class::cast);
        } catch (IOException | GeneralSecurityException unreadable) {
            throw new IllegalArgumentException(
                    "Not a PEM file of certificates: " + file, unreadable);
        }
    }

    private static KeyStore store(List<Certificate> certificates)
            throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
        store.load(null, null);
        for (Certificate certificate : certificates) {
            store.setCertificateEntry("authority-" + store.size(), certificate);
        }
        return store;
    }

    /** The manager for a store; for none, that of the JDK's own authorities. */
    private static X509TrustManager trusting(@org.jspecify.annotations.Nullable KeyStore store)
            throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(store);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509TrustManager.class::isInstance)
                .map(X509TrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }
}
