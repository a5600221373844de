package dev.gatehouse.sandbox.web;

import dev.gatehouse.sandbox.fault.ApiRefusal;
import dev.gatehouse.sandbox.tenant.OktaId;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The body of a Management API error (reference chapter 5). */
public final class ApiErrorBody {
    private ApiErrorBody() {}

    public static Map<String, Object> of(ApiRefusal refusal) {
        List<Map<String, String>> causes =
                refusal.causes().stream().map(cause -> Map.of("errorSummary", cause)).toList();
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("errorCode", refusal.fault().name());
        body.put("errorSummary", refusal.summary());
        body.put("errorLink", refusal.fault().name());
        body.put("errorId", OktaId.random("oae"));
        body.put("errorCauses", causes);
        return body;
    }
}
