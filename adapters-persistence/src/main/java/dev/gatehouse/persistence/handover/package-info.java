/** Keeps the hand-overs and gives each to one browser. It never judges who may make one. */
@NullMarked
package dev.gatehouse.persistence.handover;

import org.jspecify.annotations.NullMarked;
