package dev.gatehouse.sandbox.tls;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.cert.CertIOException;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;

/** A certification authority of the sandbox's own. */
record Authority(KeyPair keys, X509Certificate certificate) {
    private static final long DAY = 86_400;
    private static final X500Name NAME = new X500Name("CN=Okta Sandbox CA");

    /** A leaf certificate and its key. */
    record Leaf(KeyPair keys, X509Certificate certificate) {}

    static Authority create() {
        try {
            KeyPair keys = pair();
            Instant now = Instant.now();
            X509v3CertificateBuilder builder =
                    builder(NAME, keys, now.minusSeconds(DAY), now.plusSeconds(3650 * DAY))
                            .addExtension(
                                    Extension.basicConstraints, true, new BasicConstraints(true));
            return new Authority(keys, sign(builder, keys));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    Leaf leaf(String host, boolean expired) {
        try {
            KeyPair leaf = pair();
            Instant now = Instant.now();
            Instant end = expired ? now.minusSeconds(DAY) : now.plusSeconds(365 * DAY);
            X509v3CertificateBuilder builder =
                    builder(new X500Name("CN=" + host), leaf, now.minusSeconds(30 * DAY), end)
                            .addExtension(
                                    Extension.subjectAlternativeName,
                                    false,
                                    new GeneralNames(new GeneralName(GeneralName.dNSName, host)));
            return new Leaf(leaf, sign(builder, keys));
        } catch (GeneralSecurityException | CertIOException | OperatorCreationException e) {
            throw new IllegalStateException("every Java platform has P-256", e);
        }
    }

    private static X509v3CertificateBuilder builder(
            X500Name subject, KeyPair keys, Instant start, Instant end) {
        return new JcaX509v3CertificateBuilder(
                NAME,
                new BigInteger(120, new SecureRandom()),
                Date.from(start),
                Date.from(end),
                subject,
                keys.getPublic());
    }

    private static X509Certificate sign(X509v3CertificateBuilder builder, KeyPair issuer)
            throws OperatorCreationException, GeneralSecurityException {
        return new JcaX509CertificateConverter()
                .getCertificate(
                        builder.build(
                                new JcaContentSignerBuilder("SHA256withECDSA")
                                        .build(issuer.getPrivate())));
    }

    private static KeyPair pair() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
        generator.initialize(new ECGenParameterSpec("secp256r1"));
        return generator.generateKeyPair();
    }
}
