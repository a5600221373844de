package dev.gatehouse.server;

import dev.gatehouse.application.apiaccess.AdmitBearer;
import dev.gatehouse.application.apiaccess.ListApiUsers;
import dev.gatehouse.application.apiaccess.ManageApiKeys;
import dev.gatehouse.application.audit.CountSignIns;
import dev.gatehouse.application.audit.ReadAudit;
import dev.gatehouse.application.connection.ManageClientKeys;
import dev.gatehouse.application.connection.NoteSeen;
import dev.gatehouse.application.connection.PrepareConnection;
import dev.gatehouse.application.connection.PromoteDraft;
import dev.gatehouse.application.connection.ProveByToken;
import dev.gatehouse.application.connection.PutInForce;
import dev.gatehouse.application.connection.ReplaceSecret;
import dev.gatehouse.application.connection.RestorePrevious;
import dev.gatehouse.application.connection.RotateClientKeys;
import dev.gatehouse.application.connection.SaveDraft;
import dev.gatehouse.application.connection.StillAllowed;
import dev.gatehouse.application.connection.SwitchConnection;
import dev.gatehouse.application.connection.ViewConnection;
import dev.gatehouse.application.diagnosis.ExamineApiClient;
import dev.gatehouse.application.diagnosis.ExamineConnection;
import dev.gatehouse.application.diagnosis.ViewDiagnosis;
import dev.gatehouse.application.diagnosis.WatchConnections;
import dev.gatehouse.application.guide.ViewGuide;
import dev.gatehouse.application.guide.WhatWasSeen;
import dev.gatehouse.application.handover.ConfirmProof;
import dev.gatehouse.application.handover.HandOverLimits;
import dev.gatehouse.application.handover.MakerRights;
import dev.gatehouse.application.handover.ManageHandOvers;
import dev.gatehouse.application.handover.OpenHandOver;
import dev.gatehouse.application.handover.UseHandOver;
import dev.gatehouse.application.operator.AcceptInvitation;
import dev.gatehouse.application.operator.InviteAdministrator;
import dev.gatehouse.application.operator.OperatorFromProvider;
import dev.gatehouse.application.operator.SetUpInstallation;
import dev.gatehouse.application.organization.CreateOrganization;
import dev.gatehouse.application.organization.ListOrganizations;
import dev.gatehouse.application.session.AttemptRefresh;
import dev.gatehouse.application.session.CompleteRefreshes;
import dev.gatehouse.application.session.DecideSessionPolicy;
import dev.gatehouse.application.session.EndFounded;
import dev.gatehouse.application.session.EndOverdueSessions;
import dev.gatehouse.application.session.EndSessions;
import dev.gatehouse.application.session.EndWithoutRole;
import dev.gatehouse.application.session.ForgetRetired;
import dev.gatehouse.application.session.GiveBack;
import dev.gatehouse.application.session.KeepTokens;
import dev.gatehouse.application.session.ManageSessions;
import dev.gatehouse.application.session.MySessions;
import dev.gatehouse.application.session.RefreshTokens;
import dev.gatehouse.application.session.RemoveEndedSessions;
import dev.gatehouse.application.session.RevokeRetired;
import dev.gatehouse.application.session.StartSession;
import dev.gatehouse.application.session.StoreRefresh;
import dev.gatehouse.application.session.UseSession;
import dev.gatehouse.application.setup.ApplySetUp;
import dev.gatehouse.application.setup.EnterMadeConnection;
import dev.gatehouse.application.setup.NoteReadBack;
import dev.gatehouse.application.setup.PrepareSetUp;
import dev.gatehouse.application.setup.SetUpProvider;
import dev.gatehouse.application.signal.CarryOutEvent;
import dev.gatehouse.application.signal.HeedSignals;
import dev.gatehouse.application.signal.ManageSignals;
import dev.gatehouse.application.signal.NoteSignals;
import dev.gatehouse.application.signal.ReceiveSignal;
import dev.gatehouse.application.signal.SignOutEchoes;
import dev.gatehouse.application.signin.AdmitPerson;
import dev.gatehouse.application.signin.AskToReplace;
import dev.gatehouse.application.signin.BeginSignIn;
import dev.gatehouse.application.signin.CompleteSignIn;
import dev.gatehouse.application.signin.ConfirmSignIn;
import dev.gatehouse.application.signin.FinishTrial;
import dev.gatehouse.application.signin.GiveUpSignIns;
import dev.gatehouse.application.signin.InitiateSignIn;
import dev.gatehouse.application.signin.LetIn;
import dev.gatehouse.application.signin.Refusals;
import dev.gatehouse.application.signin.SignOut;
import dev.gatehouse.application.signin.StartFounded;
import dev.gatehouse.application.user.LastAdministrator;
import dev.gatehouse.application.user.LocalSignIn;
import dev.gatehouse.application.user.ManageUsers;
import dev.gatehouse.application.user.UnblockAccount;
import dev.gatehouse.application.user.UserDirectory;

import io.micronaut.context.annotation.Import;

/**
 * Makes every use case a bean by its one constructor.
 *
 * <p>They hold no state, so it does not matter that each place of use gets its own.
 */
@Import(
        annotated = "*",
        classes = {
            AcceptInvitation.class,
            AdmitBearer.class,
            AdmitPerson.class,
            ApplySetUp.class,
            AskToReplace.class,
            AttemptRefresh.class,
            BeginSignIn.class,
            CarryOutEvent.class,
            SignOutEchoes.class,
            CompleteRefreshes.class,
            CompleteSignIn.class,
            ConfirmSignIn.class,
            ConfirmProof.class,
            CreateOrganization.class,
            EndOverdueSessions.class,
            EndSessions.class,
            EndWithoutRole.class,
            DecideSessionPolicy.class,
            EndFounded.class,
            ExamineApiClient.class,
            ExamineConnection.class,
            EnterMadeConnection.class,
            FinishTrial.class,
            ForgetRetired.class,
            GiveBack.class,
            GiveUpSignIns.class,
            HeedSignals.class,
            InitiateSignIn.class,
            HandOverLimits.class,
            InviteAdministrator.class,
            KeepTokens.class,
            LastAdministrator.class,
            LetIn.class,
            ListApiUsers.class,
            ListOrganizations.class,
            LocalSignIn.class,
            MakerRights.class,
            ManageApiKeys.class,
            ManageHandOvers.class,
            ManageSessions.class,
            ManageSignals.class,
            ManageClientKeys.class,
            ManageUsers.class,
            MySessions.class,
            NoteReadBack.class,
            NoteSeen.class,
            NoteSignals.class,
            OpenHandOver.class,
            OperatorFromProvider.class,
            PrepareConnection.class,
            PrepareSetUp.class,
            PromoteDraft.class,
            ProveByToken.class,
            PutInForce.class,
            CountSignIns.class,
            ReadAudit.class,
            ReceiveSignal.class,
            RefreshTokens.class,
            Refusals.class,
            RemoveEndedSessions.class,
            ReplaceSecret.class,
            RestorePrevious.class,
            RotateClientKeys.class,
            RevokeRetired.class,
            SaveDraft.class,
            SetUpInstallation.class,
            SetUpProvider.class,
            SignOut.class,
            StartFounded.class,
            StartSession.class,
            StillAllowed.class,
            StoreRefresh.class,
            SwitchConnection.class,
            UnblockAccount.class,
            UseHandOver.class,
            UseSession.class,
            UserDirectory.class,
            ViewConnection.class,
            ViewDiagnosis.class,
            ViewGuide.class,
            WhatWasSeen.class,
            WatchConnections.class
        })
final class UseCases {
    private UseCases() {}
}
