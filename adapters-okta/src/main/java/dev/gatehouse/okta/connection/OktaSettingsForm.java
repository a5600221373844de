package dev.gatehouse.okta.connection;

import dev.gatehouse.application.connection.SettingsForm;
import dev.gatehouse.domain.connection.Issuer;
import dev.gatehouse.domain.connection.Scope;
import dev.gatehouse.domain.field.FieldProblems;
import dev.gatehouse.domain.field.InvalidValue;
import dev.gatehouse.oidc.outbound.OutboundPolicy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How an Okta authorization server is entered: as Metadata URL, or as Organization domain and
 * Authorization server ID; either gives the other.
 */
public final class OktaSettingsForm implements SettingsForm {
    public static final String METADATA_URL = "metadata_url";
    public static final String ORGANIZATION_DOMAIN = "organization_domain";
    public static final String AUTHORIZATION_SERVER_ID = "authorization_server_id";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9_-]{1,100}");

    private final IssuerAddress addresses;

    public OktaSettingsForm(OutboundPolicy policy) {
        this.addresses = new IssuerAddress(policy);
    }

    @Override
    public String providerName() {
        return "Okta";
    }

    @Override
    public List<String> issuerFields() {
        return List.of(METADATA_URL, ORGANIZATION_DOMAIN, AUTHORIZATION_SERVER_ID);
    }

    /** Both ways may be filled in; they must then mean the same server. */
    @Override
    public Optional<Issuer> read(Map<String, String> typed, FieldProblems problems) {
        String url = typed.getOrDefault(METADATA_URL, "").strip();
        String domain = typed.getOrDefault(ORGANIZATION_DOMAIN, "").strip();
        String id = typed.getOrDefault(AUTHORIZATION_SERVER_ID, "").strip();
        if (domain.isEmpty() && id.isEmpty()) {
            return problems.required(METADATA_URL, url, addresses::read);
        }
        if (url.isEmpty()) {
            return problems.required(AUTHORIZATION_SERVER_ID, id, OktaSettingsForm::id)
                    .flatMap(known -> inDomain(domain, known, problems));
        }
        Optional<Issuer> issuer = problems.required(METADATA_URL, url, addresses::read);
        if (issuer.isPresent() && !agrees(issuer.get(), domain, id)) {
            problems.add(
                    domain.isEmpty() ? AUTHORIZATION_SERVER_ID : ORGANIZATION_DOMAIN,
                    "issuer_fields.differ");
            return Optional.empty();
        }
        return issuer;
    }

    private Optional<Issuer> inDomain(String domain, String id, FieldProblems problems) {
        return problems.required(
                ORGANIZATION_DOMAIN, domain, text -> new Issuer(base(text) + "/oauth2/" + id));
    }

    private String base(String domain) {
        try {
            return addresses.read(domain).origin().value();
        } catch (InvalidValue malformed) {
            throw new InvalidValue("organization_domain.format");
        }
    }

    private boolean agrees(Issuer issuer, String domain, String id) {
        try {
            boolean sameDomain = domain.isEmpty() || base(domain).equals(issuer.origin().value());
            return sameDomain && id.equals(idOf(issuer));
        } catch (InvalidValue malformed) {
            return false;
        }
    }

    private static String id(String text) {
        if (!ID.matcher(text).matches()) {
            throw new InvalidValue("authorization_server_id.format");
        }
        return text;
    }

    @Override
    public Map<String, String> show(Issuer issuer) {
        return Map.of(
                METADATA_URL,
                issuer.value(),
                ORGANIZATION_DOMAIN,
                domainOf(issuer),
                AUTHORIZATION_SERVER_ID,
                idOf(issuer));
    }

    /** The shortest text that is read back as the same origin. */
    private String domainOf(Issuer issuer) {
        String origin = issuer.origin().value();
        String bare = origin.substring(origin.indexOf("://") + 3);
        return base(bare).equals(origin) ? bare : origin;
    }

    private static String idOf(Issuer issuer) {
        String path = issuer.uri().getRawPath();
        return path.startsWith("/oauth2/") ? path.substring("/oauth2/".length()) : "";
    }

    @Override
    public List<Scope> scopes() {
        return Stream.of("openid", "profile", "email", "offline_access", "user_groups")
                .map(Scope::new)
                .toList();
    }
}
