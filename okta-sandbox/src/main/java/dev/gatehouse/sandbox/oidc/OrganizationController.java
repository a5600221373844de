package dev.gatehouse.sandbox.oidc;

import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.realm.Realm;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;

import java.util.LinkedHashMap;
import java.util.Map;

/** What a tenant says about itself, and the grants that it does not have. */
@Controller
final class OrganizationController {
    @Get("/.well-known/okta-organization")
    Map<String, Object> organization(Realm realm) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("id", realm.tenant().orgId());
        answer.put("cell", "sandbox");
        answer.put("_links", Map.of("organization", Map.of("href", realm.tenant().origin())));
        answer.put("pipeline", "idx");
        answer.put(
                "settings",
                Map.of(
                        "analyticsCollectionEnabled", false,
                        "bugReportingEnabled", false,
                        "omEnabled", false));
        return answer;
    }

    /** Device authorization is a feature that an organization may lack; this one does. */
    @Post(uris = {"/oauth2/v1/device/authorize", "/oauth2/{id}/v1/device/authorize"})
    @Consumes(MediaType.ALL)
    @SuppressWarnings("DoNotCallSuggester") // called by HTTP, to be refused
    Map<String, Object> device(Realm realm) {
        throw new Refusal(OAuthFault.FEATURE_NOT_ENABLED_ACCESS_DENIED);
    }
}
