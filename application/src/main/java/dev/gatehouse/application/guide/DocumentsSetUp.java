package dev.gatehouse.application.guide;

import java.util.List;

/**
 * A connector that documents what has to be set up at its provider.
 *
 * <p>It names the steps; their words stand in the message files under {@code
 * guide.{kind}.{step}.…}.
 */
public interface DocumentsSetUp {
    /** The steps in the order in which they are done; uses no network. */
    List<GuideStep> steps();
}
