package dev.gatehouse.sandbox.management;

import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.fault.ApiFault;
import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.oidc.BearerToken;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.web.ApiErrorBody;
import dev.gatehouse.sandbox.web.Origins;
import dev.gatehouse.sandbox.web.RealmOfRequest;

import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;

import java.util.List;

/** Lets nobody in without {@code SSWS} token or {@code okta.*} scope and an admin role. */
@ServerFilter(patterns = {"/api/v1/**", "/oauth2/v1/clients/**", "/oauth2/v1/clients"})
final class ManagementGuard {
    private final RealmOfRequest realms;
    private final Origins origins;

    ManagementGuard(RealmOfRequest realms, Origins origins) {
        this.realms = realms;
        this.origins = origins;
    }

    @RequestFilter
    @Nullable
    HttpResponse<?> guard(HttpRequest<?> request) {
        HttpResponse<?> refused = request.getPath().equals("/api/v1/authn") ? null : letIn(request);
        if (refused == null) {
            examineMediaType(request);
        }
        return refused;
    }

    /** A body must say that it is JSON; clients that send forms are refused as Okta does. */
    private static void examineMediaType(HttpRequest<?> request) {
        if (request.getContentLength() <= 0) {
            return;
        }
        MediaType type =
                request.getContentType().orElseThrow(() -> new ApiRefusal(ApiFault.E0000018));
        if (!type.getSubtype().equals("json") && !type.getSubtype().endsWith("+json")) {
            throw new ApiRefusal(ApiFault.E0000021);
        }
    }

    private @Nullable HttpResponse<?> letIn(HttpRequest<?> request) {
        Realm realm = realms.of(request);
        String header = request.getHeaders().findFirst("Authorization").orElse("");
        if (header.regionMatches(true, 0, "SSWS ", 0, 5)) {
            Document token =
                    new ApiTokens(realm)
                            .use(header.substring(5).trim())
                            .orElseThrow(() -> new ApiRefusal(ApiFault.E0000011));
            refuseWithout(List.of(token.findText("role").orElse("SUPER_ADMIN")), request);
            return null;
        }
        return guardToken(realm, request);
    }

    private @Nullable HttpResponse<?> guardToken(Realm realm, HttpRequest<?> request) {
        Document token;
        try {
            String origin = origins.of(realm.tenant(), request);
            token =
                    new BearerToken(realm, realm.servers().org(origin))
                            .admit(request, origin + request.getPath());
        } catch (Refusal refusal) {
            throw new ApiRefusal(ApiFault.E0000011);
        }
        List<String> needed = NeededScopes.of(request.getMethodName(), request.getPath());
        if (token.texts("scp").stream().noneMatch(needed::contains)) {
            return insufficient(realm, needed);
        }
        List<String> roles =
                realm.tenant().shelf("clients/" + token.text("cid") + "/roles").list().stream()
                        .map(role -> role.text("type"))
                        .toList();
        refuseWithout(roles, request);
        return null;
    }

    /** A scope or token alone is not enough: a role must cover what is called. */
    private static void refuseWithout(List<String> roles, HttpRequest<?> request) {
        String family = NeededScopes.family(request.getPath());
        boolean reading = request.getMethodName().equals("GET");
        if (roles.stream()
                .flatMap(type -> AdminRole.named(type).stream())
                .noneMatch(role -> role.allows(family, reading))) {
            throw new ApiRefusal(ApiFault.E0000006);
        }
    }

    private static HttpResponse<?> insufficient(Realm realm, List<String> needed) {
        Refusal refusal = new Refusal(OAuthFault.ACCESS_TOKEN_INSUFFICIENT_SCOPES);
        Object body =
                realm.tenant().chose(Switch.OKTA_SCOPE_ANSWER, "oauth")
                        ? Document.EMPTY
                                .with("error", refusal.error())
                                .with("error_description", refusal.description())
                                .fields()
                        : ApiErrorBody.of(new ApiRefusal(ApiFault.E0000006));
        return HttpResponse.status(HttpStatus.FORBIDDEN)
                .body(body)
                .header(
                        "WWW-Authenticate",
                        "Bearer authorization_uri=\"%s/oauth2/v1/authorize\", realm=\"%s\", scope=\"%s\", error=\"%s\", error_description=\"%s\""
                                .formatted(
                                        realm.tenant().origin(),
                                        realm.tenant().origin(),
                                        String.join(" ", needed),
                                        refusal.error(),
                                        refusal.description()));
    }
}
