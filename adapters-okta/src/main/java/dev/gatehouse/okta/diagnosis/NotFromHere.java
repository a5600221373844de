package dev.gatehouse.okta.diagnosis;

import java.util.List;

/** What only shows when a person signs in, or when Okta's settings are read. */
record NotFromHere(String name, String why) implements Check<Evidence> {
    private static final String UNTIL =
            " Cannot be seen from here: Connect Now shows it, or reading Okta's settings.";

    static final NotFromHere ASSIGNMENT =
            new NotFromHere("assignment", "Whether people are assigned to the web app." + UNTIL);
    static final NotFromHere ROLES =
            new NotFromHere("roles", "Whether the ID token has roles, upn and uid." + UNTIL);
    static final NotFromHere ACCESS_TOKEN =
            new NotFromHere("access_token", "Whether access tokens are for our audience." + UNTIL);

    @Override
    public List<String> needs() {
        return List.of(CustomServerCheck.NAME);
    }

    @Override
    public Verdict check(Evidence evidence) {
        return new Verdict.Unseen(why);
    }
}
