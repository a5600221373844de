package dev.gatehouse.application.link;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.application.storage.AtOnce;
import dev.gatehouse.application.storage.Given;
import dev.gatehouse.application.storage.Storage;
import dev.gatehouse.application.storage.Transactions;
import dev.gatehouse.domain.handover.HandOverId;
import dev.gatehouse.domain.link.LinkPurpose;
import dev.gatehouse.domain.link.OneTimeLink;
import dev.gatehouse.domain.organization.OrganizationId;
import dev.gatehouse.domain.secret.Secret;
import dev.gatehouse.domain.user.LoginName;
import dev.gatehouse.domain.user.UserId;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.stream.IntStream;

/** What every storage of one-time links must do. */
public abstract class OneTimeLinksContract {
    protected abstract Storage storage();

    private OneTimeLinks links() {
        return storage().port(OneTimeLinks.class);
    }

    private static OneTimeLink setUp() {
        return new OneTimeLink(
                new Secret(Given.word()).hash(), new LinkPurpose.SetUpInstallation(), Given.now());
    }

    private static OneTimeLink invitation() {
        LinkPurpose purpose =
                new LinkPurpose.Invitation(
                        new OrganizationId(Given.id()),
                        new UserId(Given.id()),
                        new LoginName("ada@acme.example"));
        return new OneTimeLink(new Secret(Given.word()).hash(), purpose, Given.now());
    }

    private static OneTimeLink handOver() {
        LinkPurpose purpose =
                new LinkPurpose.HandOver(
                        new OrganizationId(Given.id()), new HandOverId(Given.id()));
        return new OneTimeLink(new Secret(Given.word()).hash(), purpose, Given.now());
    }

    @Test
    void findsALinkUntilItIsConsumed() {
        for (OneTimeLink link : List.of(setUp(), invitation(), handOver())) {
            links().keep(link);
            assertThat(links().find(link.hash())).contains(link);
            assertThat(links().consume(link.hash())).isTrue();
            assertThat(links().consume(link.hash())).isFalse();
            assertThat(links().find(link.hash())).isEmpty();
        }
    }

    @Test
    void isConsumedByOneOfManyAtOnce() {
        OneTimeLink link = invitation();
        links().keep(link);
        assertThat(AtOnce.run(8, n -> links().consume(link.hash()))).containsOnlyOnce(true);
    }

    @Test
    void withdrawsSetUpLinksOnly() {
        OneTimeLink setUp = setUp();
        OneTimeLink invitation = invitation();
        links().keep(setUp);
        links().keep(invitation);
        links().withdrawSetUpLinks();
        assertThat(links().find(setUp.hash())).isEmpty();
        assertThat(links().find(invitation.hash())).contains(invitation);
    }

    @Test
    void leavesOneSetUpLinkWhenManyNodesStartAtOnce() {
        List<OneTimeLink> made = IntStream.range(0, 4).mapToObj(number -> setUp()).toList();
        AtOnce.run(
                4, number -> storage().port(Transactions.class).run(() -> renew(made.get(number))));
        assertThat(made.stream().filter(link -> links().find(link.hash()).isPresent())).hasSize(1);
    }

    private boolean renew(OneTimeLink link) {
        links().withdrawSetUpLinks();
        links().keep(link);
        return true;
    }
}
