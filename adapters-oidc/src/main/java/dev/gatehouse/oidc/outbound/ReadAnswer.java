package dev.gatehouse.oidc.outbound;

import dev.gatehouse.oidc.outbound.OutboundOutcome.Answer;

import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.http.io.HttpClientResponseHandler;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Reads an answer up to the limit and not a byte further.
 *
 * @param hangUp drops the connection at once
 */
record ReadAnswer(int maxBytes, Runnable hangUp)
        implements HttpClientResponseHandler<OutboundOutcome> {

    @Override
    public OutboundOutcome handleResponse(ClassicHttpResponse response) throws IOException {
        byte[] body = read(response.getEntity());
        if (body.length > maxBytes) {
            // Before anything is closed: closing a body politely reads it on to its end.
            hangUp.run();
            throw new TooLarge(maxBytes);
        }
        return new Answer(
                response.getCode(), headers(response), new String(body, StandardCharsets.UTF_8));
    }

    private byte[] read(@Nullable HttpEntity entity) throws IOException {
        if (entity == null) {
            return new byte[0];
        }
        InputStream content = entity.getContent();
        return content == null ? new byte[0] : content.readNBytes(maxBytes + 1);
    }

    private static Map<String, String> headers(ClassicHttpResponse response) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (Header header : response.getHeaders()) {
            String name = header.getName().toLowerCase(Locale.ROOT);
            String value = header.getValue() == null ? "" : header.getValue();
            headers.merge(name, value, name.equals("link") ? ReadAnswer::joined : (a, b) -> a);
        }
        return headers;
    }

    /** Link is a list, however many lines it takes (RFC 8288, section 3). */
    private static String joined(String before, String next) {
        return before + ", " + next;
    }
}
