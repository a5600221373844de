package dev.gatehouse.benchmarks;

import dev.gatehouse.domain.organization.AccessPolicy;
import dev.gatehouse.domain.organization.RoleSource;
import dev.gatehouse.domain.secret.Secret;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** An organization with ten thousand users and all their sessions, and an operator with one. */
record People(Database database) {
    private static final String ORGANIZATION = "00000000-0000-0000-0000-000000000001";
    private static final int USERS = 10_000;

    void fill(int sessions) {
        database.run(
                """
                insert into organizations
                    (id, slug, name, address, access_policy, role_source, created_at)
                    values ('%s', 'bench', 'Bench', '{public-url}/o/bench', '%s', '%s', now());
                insert into users (id, organization_id, name, name_key, enabled, binding, grants,
                    received_groups, created_at, version)
                    select %s, '%s', 'User ' || n, convert_to('user ' || n, 'UTF8'), true,
                        'UNBOUND', '["view_only"]', '[]', now(), 1
                    from generate_series(0, %d) n;
                insert into operators (id, name, login, created_at)
                    values ('%s', 'Olga', 'olga@example.com', now());
                """
                        .formatted(
                                ORGANIZATION,
                                AccessPolicy.ASSIGNED_USERS_ONLY,
                                RoleSource.BOTH,
                                id("n"),
                                ORGANIZATION,
                                USERS - 1,
                                ORGANIZATION));
        database.run(
                """
                insert into sessions (id, hash, organization_id, user_id, user_agent, address,
                    authenticated_at, started_at, last_seen_at)
                    select gen_random_uuid(), %s, '%s', %s,
                        'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:145.0) Gecko/20100101 Firefox/145.0',
                        '192.0.2.1', now(), now(), now()
                    from generate_series(0, %d) n;
                insert into sessions (id, hash, operator_id, user_agent, address,
                    authenticated_at, started_at, last_seen_at)
                    select gen_random_uuid(), %s, '%s', 'Firefox', '192.0.2.1', now(), now(), now()
                    from generate_series(-1, -1) n;
                """
                        .formatted(
                                hash(),
                                ORGANIZATION,
                                id("n % " + USERS),
                                sessions - 1,
                                hash(),
                                ORGANIZATION));
        database.run("vacuum analyze");
    }

    private static String id(String number) {
        return "('00000000-0000-0000-0001-' || lpad((" + number + ")::text, 12, '0'))::uuid";
    }

    /** The stored hash of the cookie that {@link #cookie} makes of {@code n}. */
    private static String hash() {
        String digest = "encode(sha256(convert_to('session ' || n, 'UTF8')), 'base64')";
        String cookie = "translate(rtrim(" + digest + ", '='), '+/', '-_')";
        return "encode(sha256(convert_to(" + cookie + ", 'UTF8')), 'hex')";
    }

    /** The cookie of a user's session. */
    static String cookie(int number) {
        return "gh-" + ORGANIZATION + "=" + value(number);
    }

    static String operatorCookie() {
        return "gh-operator=" + value(-1);
    }

    /** What the database holds instead of the cookie's value. */
    static String storedHash(int number) {
        return new Secret(value(number)).hash().hex();
    }

    private static String value(int number) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(("session " + number).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
