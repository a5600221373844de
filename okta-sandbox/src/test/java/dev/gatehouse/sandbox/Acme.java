package dev.gatehouse.sandbox;

import com.nimbusds.jose.util.JSONObjectUtils;

import dev.gatehouse.sandbox.document.Document;

import java.net.http.HttpResponse;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.Map;

/** What tests know of the demo tenant acme, and the requests that they repeat. */
public record Acme(RunningSandbox sandbox, Browser browser, String origin) {
    public static final String SERVER = "ausacmemain000000000";
    public static final String WEB = "0oaacmeweb0000000000";
    public static final String SECRET = "acme-web-secret-0123456789-abcdefghijkl";
    public static final String NATIVE = "0oaacmenativ00000000";
    public static final String API_VIEW = "0oaacmeapivw00000000";
    public static final String API_VIEW_SECRET = "acme-api-view-secret-0123456789-abcdefg";
    public static final String API_ADMIN = "0oaacmeapiad00000000";
    public static final String API_ADMIN_SECRET = "acme-api-admin-secret-0123456789-abcdef";
    public static final String TOKEN = "00acme-management-token-for-demos-only";
    public static final String ANN = "00uacmeann0000000000";
    public static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    public static final String CHALLENGE = "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM";
    public static final String REDIRECT = RunningSandbox.APP + "/o/acme/login/okta/redirect";

    public static Acme with(RunningSandbox sandbox) {
        return new Acme(sandbox, new Browser(), sandbox.realm("acme").tenant().origin());
    }

    public String endpoint(String name) {
        return origin() + "/oauth2/" + SERVER + "/v1/" + name;
    }

    /** A good authorization request, to be spoilt by a test. */
    public static Map<String, String> authorize() {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("client_id", WEB);
        request.put("response_type", "code");
        request.put("scope", "openid profile email offline_access user_groups");
        request.put("redirect_uri", REDIRECT);
        request.put("state", "st4te");
        request.put("nonce", "n0nce");
        request.put("code_challenge", CHALLENGE);
        request.put("code_challenge_method", "S256");
        return request;
    }

    public HttpResponse<String> ask(Map<String, String> request) {
        return browser.get(endpoint("authorize") + "?" + Browser.encode(request));
    }

    /** Asks, signs in where a page comes, and returns the last answer. */
    public HttpResponse<String> signIn(Map<String, String> request, String who) {
        HttpResponse<String> asked = ask(request);
        String location = location(asked);
        if (!location.contains("/login/login.htm")) {
            return asked;
        }
        return browser.post(
                origin() + "/login/login.htm",
                Map.of(
                        "username", who + "@acme.example",
                        "password", who + "-demo-2026",
                        "fromURI", Browser.parameters(location).getOrDefault("fromURI", "")));
    }

    public static String location(HttpResponse<?> answer) {
        return answer.headers().firstValue("Location").orElse("");
    }

    /** Signs in and returns the code. */
    public String code(String who) {
        return Browser.parameters(location(signIn(authorize(), who))).getOrDefault("code", "");
    }

    /** A good code exchange, to be spoilt by a test. */
    public static Map<String, String> exchange(String code) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("grant_type", "authorization_code");
        request.put("code", code);
        request.put("redirect_uri", REDIRECT);
        request.put("code_verifier", VERIFIER);
        return request;
    }

    public static Map<String, String> refresh(String token) {
        Map<String, String> request = new LinkedHashMap<>();
        request.put("grant_type", "refresh_token");
        request.put("refresh_token", token);
        return request;
    }

    public HttpResponse<String> token(Map<String, String> form) {
        return post("token", form);
    }

    public HttpResponse<String> post(String endpoint, Map<String, String> form) {
        return browser.post(endpoint(endpoint), form, "Authorization", Browser.basic(WEB, SECRET));
    }

    /** The tokens of a whole sign-in. */
    public Document tokens(String who) {
        return json(token(exchange(code(who))));
    }

    public HttpResponse<String> manage(String method, String path, String body) {
        return browser.json(method, origin() + path, body, "Authorization", "SSWS " + TOKEN);
    }

    public static Document json(HttpResponse<String> answer) {
        return json(answer.body());
    }

    public static Document json(String text) {
        try {
            return new Document(JSONObjectUtils.parse(text));
        } catch (ParseException e) {
            throw new IllegalStateException(text, e);
        }
    }
}
