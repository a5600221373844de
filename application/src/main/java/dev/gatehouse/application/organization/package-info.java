/**
 * Decides how organizations come into being and how a request finds its own. It never decides who
 * may sign in there.
 */
@NullMarked
package dev.gatehouse.application.organization;

import org.jspecify.annotations.NullMarked;
