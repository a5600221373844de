package dev.gatehouse.web.signin;

import dev.gatehouse.domain.organization.Organization;
import dev.gatehouse.web.page.OwnPath;

/** Where a person goes after signing in: a page of this organization, else its overview. */
final class ReturnTo {
    private ReturnTo() {}

    static String of(String asked, Organization organization) {
        String home = organization.address().path();
        return OwnPath.of(asked)
                .filter(path -> path.startsWith(home + "/"))
                .filter(path -> !path.startsWith(home + "/login/"))
                .filter(path -> !path.startsWith(home + "/sign-"))
                .filter(path -> !path.startsWith(home + "/api/"))
                .orElse(home);
    }
}
