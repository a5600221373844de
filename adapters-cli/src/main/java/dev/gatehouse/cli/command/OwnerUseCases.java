package dev.gatehouse.cli.command;

import dev.gatehouse.application.apiaccess.ManageApiKeys;
import dev.gatehouse.application.operator.Operators;
import dev.gatehouse.application.operator.SetUpInstallation;
import dev.gatehouse.application.organization.Organizations;
import dev.gatehouse.application.organization.PublicUrl;
import dev.gatehouse.application.user.UnblockAccount;

/** What the commands need of the application. */
public record OwnerUseCases(
        ManageApiKeys apiKeys,
        SetUpInstallation setUp,
        UnblockAccount unblock,
        Operators operators,
        Organizations organizations,
        PublicUrl publicUrl) {

    /** The one-time link with which the first operator is made, unless there is one. */
    public java.util.Optional<String> setUpLink() {
        return setUp.linkIfEmpty()
                .map(
                        token ->
                                publicUrl
                                        .address()
                                        .resolve("/operator/set-up/" + token.reveal())
                                        .toString());
    }
}
