package dev.gatehouse.domain.user;

/**
 * The password of a local administrator or an operator, and how often it was wrong in a row.
 *
 * <p>After ten wrong attempts the account is blocked until the operator resets it by command line.
 */
public record LocalAccount(LoginName login, PasswordHash hash, int failures) {
    public static final int MOST_FAILURES = 10;
}
