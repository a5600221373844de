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
    static Optional<ManagementReply.Page> read(OutboundOutcome outcome) {
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
            return Optional.of(new ManagementReply.Page(objects, next(answer)));
        } catch (ParseException malformed) {
            return Optional.empty();
        }
    }

    private static Optional<String> next(Answer answer) {
        Matcher link = NEXT.matcher(answer.header("link").orElse(""));
        return link.find() ? Optional.of(link.group(1)) : Optional.empty();
    }

    /** That address, if it is at the origin: the credential goes with the next page. */
    static Optional<URI> own(String next, Origin origin) {
        try {
            URI uri = URI.create(next);
            boolean own = Origin.of(uri).equals(origin) && uri.getRawUserInfo() == null;
            return own ? Optional.of(uri) : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
