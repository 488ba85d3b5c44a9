/** The simulated civil affairs bureau 民政局: files on its own SFTP server. */
package org.fuyuan.sandbox.civilaffairs;
