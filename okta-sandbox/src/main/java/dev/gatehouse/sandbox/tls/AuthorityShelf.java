package dev.gatehouse.sandbox.tls;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.tenant.Tenant;

import java.io.ByteArrayInputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.Base64;
import java.util.Optional;

/** Keeps a tenant's authority with its documents, so that it survives a restart. */
final class AuthorityShelf {
    private static final String ID = "ca";

    private AuthorityShelf() {}

    static synchronized Authority of(Tenant tenant) {
        Optional<Document> kept = tenant.shelf("tls").find(ID);
        if (kept.isPresent()) {
            return read(kept.get());
        }
        Authority made = Authority.create();
        tenant.shelf("tls").put(write(made));
        return made;
    }

    private static Document write(Authority authority) {
        try {
            return Document.EMPTY
                    .with("id", ID)
                    .with("certificate", encode(authority.certificate().getEncoded()))
                    .with("key", encode(authority.keys().getPrivate().getEncoded()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a certificate of our own can be written", e);
        }
    }

    private static Authority read(Document kept) {
        try {
            X509Certificate certificate =
                    (X509Certificate)
                            CertificateFactory.getInstance("X.509")
                                    .generateCertificate(
                                            new ByteArrayInputStream(
                                                    Base64.getDecoder()
                                                            .decode(kept.text("certificate"))));
            byte[] key = Base64.getDecoder().decode(kept.text("key"));
            return new Authority(
                    new KeyPair(
                            certificate.getPublicKey(),
                            KeyFactory.getInstance("EC")
                                    .generatePrivate(new PKCS8EncodedKeySpec(key))),
                    certificate);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authority of the state cannot be read", e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }
}
