package dev.gatehouse.web.access;

import io.micronaut.http.HttpRequest;

import java.util.concurrent.ThreadLocalRandom;

/**
 * The reference code of a request: in the log, the audit log, the response and on every error page.
 *
 * <p>Ten letters and digits without those that are easily confused (Crockford's Base32), so that it
 * can be read out on the telephone. No secret: it only has to be rare.
 */
public final class Correlation {
    private static final String LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int LENGTH = 10;
    private static final String ATTRIBUTE = "gatehouse.correlation";

    private Correlation() {}

    /** The code of this request; drawn when it is first asked for. */
    public static String of(HttpRequest<?> request) {
        return request.getAttribute(ATTRIBUTE, String.class)
                .orElseGet(
                        () -> {
                            String code = draw();
                            request.setAttribute(ATTRIBUTE, code);
                            return code;
                        });
    }

    private static String draw() {
        long bits = ThreadLocalRandom.current().nextLong();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int i = 0; i < LENGTH; i++) {
            code.append(LETTERS.charAt((int) (bits >>> (5 * i)) & 31));
        }
        return code.toString();
    }
}
