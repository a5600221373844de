package dev.gatehouse.oidc.signal;

import dev.gatehouse.oidc.connection.JsonDocument;
import dev.gatehouse.oidc.connection.Printable;

import java.util.Optional;
import java.util.Set;

/** Whom a security event is about (RFC 9493, section 3). */
public sealed interface SubjectIdentifier {
    Set<String> UNUSABLE =
            Set.of("account", "aliases", "did", "opaque", "phone_number", "uri", "complex");

    /** Subjects of several parts (OpenID Shared Signals 1.0, section 3.2); the user counts. */
    String COMPLEX = "complex";

    /** {@code iss_sub}. */
    record IssuerAndSubject(String issuer, String subject) implements SubjectIdentifier {}

    /** {@code email}. */
    record Email(String address) implements SubjectIdentifier {}

    /** A format of the RFC by which we cannot find anybody. */
    record Unusable(String format) implements SubjectIdentifier {}

    /** Not a subject identifier. */
    record Nonsense(String seen) implements SubjectIdentifier {}

    static SubjectIdentifier read(Optional<JsonDocument> subject) {
        return subject.map(SubjectIdentifier::user)
                .map(SubjectIdentifier::read)
                .orElseGet(() -> new Nonsense("none"));
    }

    private static JsonDocument user(JsonDocument subject) {
        return subject.text("format").filter(COMPLEX::equals).isPresent()
                ? subject.object("user").orElse(subject)
                : subject;
    }

    private static SubjectIdentifier read(JsonDocument subject) {
        String format = subject.text("format").orElse("");
        return switch (format) {
            case "iss_sub" -> {
                Optional<String> issuer = filled(subject, "iss");
                Optional<String> name = filled(subject, "sub");
                yield issuer.isPresent() && name.isPresent()
                        ? new IssuerAndSubject(issuer.get(), name.get())
                        : new Nonsense("iss_sub without iss or sub");
            }
            case "email" ->
                    filled(subject, "email")
                            .<SubjectIdentifier>map(Email::new)
                            .orElseGet(() -> new Nonsense("email without email"));
            default ->
                    UNUSABLE.contains(format)
                            ? new Unusable(format)
                            : new Nonsense("format " + Printable.of(format));
        };
    }

    private static Optional<String> filled(JsonDocument subject, String name) {
        return subject.text(name).filter(text -> !text.isBlank() && text.length() <= 255);
    }
}
