package dev.gatehouse.sandbox.oauth;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.MACSigner;

import dev.gatehouse.sandbox.Acme;
import dev.gatehouse.sandbox.Browser;
import dev.gatehouse.sandbox.RunningSandbox;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;

/** An authorization request inside a signed object, or pushed and named by its address. */
class RequestObjectTest {
    private static final RunningSandbox SANDBOX = RunningSandbox.demo();
    private final Acme acme = Acme.with(SANDBOX);

    @AfterAll
    static void stop() {
        SANDBOX.close();
    }

    private Map<String, Object> claims() {
        Map<String, Object> claims = new LinkedHashMap<>(Acme.authorize());
        claims.put("iss", Acme.WEB);
        claims.put("aud", acme.origin() + "/oauth2/" + Acme.SERVER);
        return claims;
    }

    private HttpResponse<String> ask(Map<String, Object> claims, String secret)
            throws JOSEException {
        JWSObject object = new JWSObject(new JWSHeader(JWSAlgorithm.HS256), new Payload(claims));
        object.sign(new MACSigner(secret));
        return acme.ask(Map.of("client_id", Acme.WEB, "request", object.serialize()));
    }

    @Test
    void isReadAsIfItsClaimsHadBeenSent() throws JOSEException {
        assertThat(Acme.location(ask(claims(), Acme.SECRET))).contains("/login/login.htm");
    }

    /** One claim that is wrong, and Okta's text on the page. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    iss | 0oaother             | The issuer of the request object is invalid.
                    aud | https://other.example | The audience of the request object is invalid.
                    exp | -1                   | The request object is expired.
                    exp | 7200                 | The request object expires too far in the future.
                    iat | 600                  | The request object is issued in the future.
                    """)
    void isRefusedForAClaim(String claim, String value, String text) throws JOSEException {
        Map<String, Object> claims = claims();
        boolean time = value.matches("-?[0-9]+");
        long now = SANDBOX.realm("acme").tenant().clock().epochSecond();
        claims.put(claim, time ? (Object) (now + Long.parseLong(value)) : value);
        var answer = ask(claims, Acme.SECRET);
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains(text);
    }

    @Test
    void isRefusedForItsSignatureItsFormOrItsRepetition() throws JOSEException {
        assertThat(ask(claims(), "another-secret-that-is-long-enough-for-it").body())
                .contains("The signature of the request object is invalid.");
        assertThat(acme.ask(Map.of("client_id", Acme.WEB, "request", "nonsense")).body())
                .contains("The request object cannot be parsed.");
        Map<String, Object> claims = claims();
        claims.put("jti", "once");
        assertThat(Acme.location(ask(claims, Acme.SECRET))).contains("/login/login.htm");
        assertThat(ask(claims, Acme.SECRET).body())
                .contains("The request object has already been used.");
    }

    @Test
    void isPushedForOneServerOnly() {
        String uri = Acme.json(acme.post("par", Acme.authorize())).text("request_uri");
        String elsewhere =
                acme.origin()
                        + "/oauth2/default/v1/authorize?"
                        + Browser.encode(Map.of("client_id", Acme.WEB, "request_uri", uri));
        assertThat(acme.browser().get(elsewhere).body())
                .contains("The request_uri was issued for another authorization server.");
    }
}
