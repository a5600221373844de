package dev.gatehouse.okta.management;

import com.nimbusds.jose.util.JSONArrayUtils;

import dev.gatehouse.domain.connection.Origin;
import dev.gatehouse.oidc.outbound.OutboundOutcome;
import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;

import java.net.URI;
import java.text.ParseException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads one page of a list and where the next one is.
 *
 * @see <a href="https://developer.okta.com/docs/api/#pagination">Okta: pagination</a>
 */
final class Pages {
    private static final Pattern NEXT = Pattern.compile("<([^<>]+)>\\s*;[^<]*?rel=\"next\"");

    private Pages() {}

    /** Empty when this is no page: an error, no answer, or no list. */
    static Optional<ManagementReply.Page> read(OutboundOutcome outcome, Origin origin, URI asked) {
        if (!(outcome instanceof Answer answer) || answer.status() != 200) {
            return Optional.empty();
        }
        try {
            List<OktaObject> objects =
                    Optional.ofNullable(JSONArrayUtils.parse(answer.body()))
                            .orElse(List.of())
                            .stream()
                            .flatMap(element -> OktaObject.object(element).stream())
                            .toList();
            return Optional.of(new ManagementReply.Page(objects, next(answer, origin, asked)));
        } catch (ParseException malformed) {
            return Optional.empty();
        }
    }

    /**
     * The next page at the same origin, because the credential goes with it; never the same page.
     */
    private static Optional<URI> next(Answer answer, Origin origin, URI asked) {
        Matcher link = NEXT.matcher(answer.header("link").orElse(""));
        if (!link.find()) {
            return Optional.empty();
        }
        try {
            URI next = URI.create(link.group(1));
            boolean own = Origin.of(next).equals(origin) && next.getRawUserInfo() == null;
            return own && !next.equals(asked) ? Optional.of(next) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
