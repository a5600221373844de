package dev.gatehouse.sandbox.life;

import dev.gatehouse.sandbox.directory.Group;
import dev.gatehouse.sandbox.directory.User;
import dev.gatehouse.sandbox.document.Document;
import dev.gatehouse.sandbox.log.LogEntry;
import dev.gatehouse.sandbox.realm.Realm;

import java.util.function.UnaryOperator;

/** What can happen to a person. */
public record PersonLife(Realm realm) {
    /** Ends all sessions; with {@code tokens} also every refresh and access token. */
    public void clearSessions(User user, boolean tokens) {
        realm.sessions().endAll(user.id());
        if (tokens) {
            revokeTokens(user);
        }
        write("user.session.clear", "Clear user session", user);
    }

    /** Makes every token that was issued to the person worthless. */
    public void revokeTokens(User user) {
        realm.refreshTokens().revokeAll(family -> family.grant().userId().equals(user.id()));
        long now = realm.tenant().clock().epochSecond();
        change(user, document -> document.with("tokensRevokedUntil", now));
    }

    public void activate(User user) {
        setStatus(user, "ACTIVE");
        write("user.lifecycle.activate", "Activate Okta user", user);
    }

    public void suspend(User user) {
        realm.sessions().endAll(user.id());
        setStatus(user, "SUSPENDED");
        write("user.lifecycle.suspend", "Suspend Okta user", user);
    }

    public void unsuspend(User user) {
        setStatus(user, "ACTIVE");
        write("user.lifecycle.unsuspend", "Unsuspend Okta user", user);
    }

    /** Deactivation ends sessions and tokens and takes every assignment away. */
    public void deactivate(User user) {
        realm.sessions().endAll(user.id());
        revokeTokens(user);
        setStatus(user, "DEPROVISIONED");
        realm.apps().all().forEach(app -> realm.apps().assignedUsers(app.id()).remove(user.id()));
        write("user.lifecycle.deactivate", "Deactivate Okta user", user);
    }

    public void delete(User user) {
        write("user.lifecycle.delete.initiated", "Initiate delete Okta user", user);
        realm.directory()
                .groups()
                .list()
                .forEach(group -> realm.directory().members(group.id()).remove(user.id()));
        realm.directory().users().remove(user.id());
    }

    public void expirePassword(User user) {
        setStatus(user, "PASSWORD_EXPIRED");
    }

    public void changePassword(User user, String password) {
        change(
                user,
                document ->
                        document.with("credentials.password.value", password)
                                .with("passwordChanged", realm.tenant().now().toString()));
        write("user.account.update_password", "User update password for Okta", user);
    }

    public void join(User user, Group group) {
        realm.directory().addMember(group, user);
        realm.log()
                .write(
                        LogEntry.success(
                                        "group.user_membership.add", "Add user to group membership")
                                .on(user)
                                .on(group));
    }

    public void leave(User user, Group group) {
        realm.directory().removeMember(group, user);
        realm.log()
                .write(
                        LogEntry.success(
                                        "group.user_membership.remove",
                                        "Remove user from group membership")
                                .on(user)
                                .on(group));
    }

    private void setStatus(User user, String status) {
        String now = realm.tenant().now().toString();
        change(user, document -> document.with("status", status).with("statusChanged", now));
    }

    private void change(User user, UnaryOperator<Document> change) {
        realm.directory().users().update(user.id(), change);
    }

    private void write(String type, String message, User user) {
        realm.log().write(LogEntry.success(type, message).on(user));
    }
}
