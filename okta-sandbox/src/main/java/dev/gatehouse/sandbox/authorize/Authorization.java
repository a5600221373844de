package dev.gatehouse.sandbox.authorize;

import dev.gatehouse.sandbox.authserver.AuthorizationServer;
import dev.gatehouse.sandbox.authserver.Rule;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.fault.OAuthFault;
import dev.gatehouse.sandbox.fault.Refusal;
import dev.gatehouse.sandbox.policy.PolicyEvaluation;
import dev.gatehouse.sandbox.realm.Realm;
import dev.gatehouse.sandbox.session.OktaSession;
import dev.gatehouse.sandbox.tenant.Switch;
import dev.gatehouse.sandbox.web.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Answers an authorization request, before and after the person signed in. */
public record Authorization(Realm realm, AuthorizationServer server) {
    /**
     * Answers a request; {@code fresh} says that the person has signed in for it just now, so that
     * {@code prompt=login} and {@code max_age} are satisfied.
     */
    AuthorizeAnswer answer(Parameters parameters, Optional<OktaSession> session, boolean fresh) {
        AuthorizeRequest request;
        try {
            request = new AuthorizeEntry(realm, server).admit(parameters);
        } catch (Refusal refusal) {
            return new AuthorizeAnswer.ErrorPage(refusal);
        }
        try {
            return decide(request, session, fresh);
        } catch (Refusal refusal) {
            return refused(request, refusal);
        }
    }

    /** A failure of the server itself, told to the client where there is one to be told. */
    AuthorizeAnswer upset(Parameters parameters, OAuthFault fault) {
        AuthorizeRequest request = new AuthorizeEntry(realm, server).admit(parameters);
        return refused(request, new Refusal(fault));
    }

    static AuthorizeAnswer refused(AuthorizeRequest request, Refusal refusal) {
        AuthorizeLog.refused(request, refusal);
        Map<String, String> error = new LinkedHashMap<>();
        error.put("error", refusal.error());
        error.put("error_description", refusal.description());
        return new AuthorizeAnswer.Deliver(request, withState(request, error));
    }

    private AuthorizeAnswer decide(
            AuthorizeRequest request, Optional<OktaSession> session, boolean fresh) {
        List<String> scopes = new AuthorizeChecks(request).run();
        PolicyEvaluation policy = new PolicyEvaluation(server);
        if (realm.tenant().chose(Switch.POLICY_TIME, "before")) {
            policy.decide(request.app(), request.grantType(), Optional.empty(), scopes);
        }
        Optional<User> known =
                session.flatMap(s -> realm.directory().user(s.userId())).filter(User::mayEnter);
        if (session.isEmpty() || known.isEmpty() || stale(request, session.get(), fresh)) {
            refuseInteraction(request, new Refusal(OAuthFault.LOGIN_REQUIRED));
            return new AuthorizeAnswer.SignIn(request);
        }
        User user = known.get();
        if (request.prompts().contains("none") && realm.apps().wantsTwoFactors(request.app())) {
            throw new Refusal(OAuthFault.APP_SIGN_ON_REQUIRED);
        }
        if (!realm.apps().isAssigned(request.app(), user)) {
            throw new Refusal(OAuthFault.USER_NOT_ASSIGNED);
        }
        Rule rule = policy.decide(request.app(), request.grantType(), Optional.of(user), scopes);
        List<String> open = new ConsentRecord(request).open(user, scopes);
        if (!open.isEmpty()) {
            refuseInteraction(
                    request, new Refusal(OAuthFault.CONSENT_REQUIRED, String.join(", ", open)));
            return new AuthorizeAnswer.Consent(request, open);
        }
        return new AuthorizeAnswer.Deliver(
                request,
                withState(request, new Issue(request, user, session.get(), rule, scopes).answer()));
    }

    /** A page may not be shown where the client forbids it or brings the person's pages itself. */
    private void refuseInteraction(AuthorizeRequest request, Refusal refusal) {
        boolean silent = request.prompts().contains("none");
        boolean own = request.app().allows("interaction_code");
        if (own && (silent || realm.tenant().chose(Switch.INTERACTION_CODE, "all"))) {
            throw new Refusal(OAuthFault.INTERACTION_REQUIRED);
        }
        if (silent) {
            throw refusal;
        }
    }

    private boolean stale(AuthorizeRequest request, OktaSession session, boolean fresh) {
        if (fresh) {
            return false;
        }
        long age = realm.tenant().clock().epochSecond() - session.authTime();
        boolean tooOld =
                request.parameters()
                        .find("max_age")
                        .filter(max -> age >= Math.max(1, Long.parseLong(max)) || max.equals("0"))
                        .isPresent();
        return tooOld || request.prompts().contains("login");
    }

    private static Map<String, String> withState(
            AuthorizeRequest request, Map<String, String> answer) {
        request.parameters().find("state").ifPresent(state -> answer.put("state", state));
        return answer;
    }
}
