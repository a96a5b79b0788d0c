"""Keys of Claude Code's settings, and what of them is checked: as of August 2026, CLI 2.1."""

from collections.abc import Mapping
from typing import Any, Final

from cairn.gate.wordlist import words

KEYS: Final = words(
    """
    agent allowedHttpHookUrls allowedMcpServers alwaysThinkingEnabled apiKeyHelper
    attribution autoMemoryDirectory autoMemoryEnabled autoMode autoUpdatesChannel
    availableModels awsAuthRefresh awsCredentialExport claudeMdExcludes cleanupPeriodDays
    companyAnnouncements defaultShell deniedMcpServers disableAllHooks disableAutoMode
    disabledMcpjsonServers effortLevel enableAllProjectMcpServers enabledMcpjsonServers
    enabledPlugins env extraKnownMarketplaces fastMode fileSuggestion forceLoginMethod
    forceLoginOrgUUID hooks httpHookAllowedEnvVars includeCoAuthoredBy
    includeGitInstructions language minimumVersion model modelOverrides otelHeadersHelper
    outputStyle permissions plansDirectory pluginConfigs prefersReducedMotion
    respectGitignore sandbox showThinkingSummaries skillOverrides skipWebFetchPreflight
    spinnerTipsEnabled spinnerTipsOverride spinnerVerbs statusLine teammateMode
    terminalProgressBarEnabled theme viewMode voiceEnabled worktree
    """
)
"""Keys that count in a project's settings, as far as they are known here."""

MANAGED: Final = words(
    """
    allowAllClaudeAiMcps allowManagedHooksOnly allowManagedMcpServersOnly
    allowManagedPermissionRulesOnly allowedChannelPlugins blockedMarketplaces
    channelsEnabled claudeMd disableAgentView disableCommandPluginSources
    disableSideloadFlags enforceAvailableModels forceRemoteSettingsRefresh
    parentSettingsBehavior pluginSuggestionMarketplaces pluginTrustMessage policyHelper
    requiredMaximumVersion requiredMinimumVersion strictKnownMarketplaces
    strictPluginOnlyCustomization wslInheritsWindowsSettings
    """
)
"""Keys that count in managed settings alone."""

_MANAGED_PARTS: Final = (
    ("network", "allowManagedDomainsOnly"),
    ("filesystem", "allowManagedReadPathsOnly"),
)

RULE_LISTS: Final = ("allow", "ask", "deny")

PERMISSIONS: Final = frozenset(
    (
        *RULE_LISTS,
        "additionalDirectories",
        "defaultMode",
        "disableBypassPermissionsMode",
        "disableAutoMode",
    )
)

MODES: Final = words("default manual acceptEdits plan auto dontAsk bypassPermissions delegate")

EVENTS: Final = words(
    """
    PreToolUse PostToolUse PostToolUseFailure PostToolBatch PermissionRequest
    PermissionDenied UserPromptSubmit UserPromptExpansion SessionStart SessionEnd Setup Stop
    StopFailure SubagentStart SubagentStop TaskCreated TaskCompleted TeammateIdle
    Notification MessageDisplay InstructionsLoaded ConfigChange CwdChanged DirectoryAdded
    FileChanged WorktreeCreate WorktreeRemove PreCompact PostCompact Elicitation
    ElicitationResult
    """
)

HANDLERS: Final = {
    "command": "command",
    "http": "url",
    "mcp_tool": "tool",
    "prompt": "prompt",
    "agent": "prompt",
}
"""Kind of a hook to the key that it cannot do without."""


def managed_parts(settings: Mapping[str, Any]) -> list[str]:
    """Keys inside of other ones in `settings` that count in managed settings alone."""
    sandbox = settings.get("sandbox")
    inside = sandbox if isinstance(sandbox, Mapping) else {}
    return [
        key
        for part, key in _MANAGED_PARTS
        if isinstance(inside.get(part), Mapping) and key in inside[part]
    ]
