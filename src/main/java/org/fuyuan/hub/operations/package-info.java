/** What an administrator needs: partners' health, dead letters and replay, reconciliation and alerts. */
package org.fuyuan.hub.operations;
