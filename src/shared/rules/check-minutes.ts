import { checkAssigningClauses, checkAssignments } from './assignment-rules.ts';
import {
  checkContradictions,
  checkQuorum,
  checkRemoteMode,
  checkReturn,
  checkSeatsServeOnce,
  checkSubstitutionOrder,
  checkTerms,
} from './attendance-rules.ts';
import { checkDelegable, checkDelegatedReported } from './delegation-rules.ts';
import { type Finding, severities } from './finding.ts';
import {
  checkAdded,
  checkAgendaHandled,
  checkClauses,
  checkConflicts,
  checkGavel,
  checkImmediateText,
  checkOutcomes,
  checkResultAgrees,
} from './item-rules.ts';
import { checkAttestors, checkCover, checkLeaders, checkSummonsSent } from './meeting-rules.ts';
import { gatherFacts, type MinutesFacts, type MinutesInput } from './minutes-facts.ts';
import {
  checkAnnualReportDecided,
  checkBudgetDecided,
  checkGrants,
  checkToldResult,
  checkToldShares,
  checkUnits,
} from './money-rules.ts';
import {
  checkAttestDeadline,
  checkNotices,
  checkParts,
  checkRemovals,
  checkTypedDays,
} from './notice-rules.ts';
import { checkNumbered, checkNumbers } from './number-rules.ts';
import { checkDissents, checkDissentTimes, checkMovers, checkStatements } from './opinion-rules.ts';
import {
  checkChairVotes,
  checkElectionTie,
  checkNoConsensus,
  checkQualifiedMajority,
  checkVoteOutcome,
} from './outcome-rules.ts';
import { checkProposals } from './proposal-rules.ts';
import { checkRecusals, checkRecusedStayOut } from './recusal-rules.ts';
import { checkRegistryNumbers, checkSectionReferences } from './reference-rules.ts';
import { checkCorrections, checkDispatches, checkObjections, checkSeals } from './seal-rules.ts';
import { checkClarity, checkDates, checkPersonalNumbers, checkSums } from './text-rules.ts';
import { checkAdjournments, checkChangeTimes, checkItemTimes, checkMeetingTimes } from './time-rules.ts';
import { checkElectionSecrecy, checkVoters, checkVotesComplete } from './voting-rules.ts';

type RuleFunction = (facts: MinutesFacts) => readonly Finding[];

/** What holds of any body's record, the notes of a group too. */
const common: readonly RuleFunction[] = [
  checkMeetingTimes,
  checkConflicts,
  checkDates,
  checkSums,
  checkAssignments,
  checkPersonalNumbers,
  checkDispatches,
];

/** What holds of the minutes of a body that decides, in the order of a protokoll. */
const ofMinutes: readonly RuleFunction[] = [
  checkCover,
  checkLeaders,
  checkNumbers,
  checkNumbered,
  checkAgendaHandled,
  checkAdded,
  checkSummonsSent,
  checkDelegatedReported,
  checkContradictions,
  checkSeatsServeOnce,
  checkSubstitutionOrder,
  checkReturn,
  checkTerms,
  checkRemoteMode,
  checkQuorum,
  checkRecusedStayOut,
  checkRecusals,
  checkOutcomes,
  checkResultAgrees,
  checkClauses,
  checkGavel,
  checkMovers,
  checkProposals,
  checkImmediateText,
  checkVoters,
  checkVotesComplete,
  checkVoteOutcome,
  checkChairVotes,
  checkElectionTie,
  checkElectionSecrecy,
  checkQualifiedMajority,
  checkNoConsensus,
  checkDissents,
  checkDissentTimes,
  checkStatements,
  checkItemTimes,
  checkAdjournments,
  checkChangeTimes,
  checkSectionReferences,
  checkRegistryNumbers,
  checkToldResult,
  checkToldShares,
  checkUnits,
  checkGrants,
  checkBudgetDecided,
  checkAnnualReportDecided,
  checkDelegable,
  checkAssigningClauses,
  checkClarity,
  checkAttestors,
  checkObjections,
  checkAttestDeadline,
  checkNotices,
  checkRemovals,
  checkTypedDays,
  checkParts,
  checkSeals,
  checkCorrections,
];

/** Everything the rules have to say about a meeting's record, those that block first, in the order of a protokoll. */
export function checkMinutes(input: MinutesInput): readonly Finding[] {
  const facts = gatherFacts(input);
  const rules = facts.decides ? [...ofMinutes, ...common] : common;
  const findings = rules.flatMap((rule) => rule(facts));
  return severities.flatMap((severity) => findings.filter((finding) => finding.severity === severity));
}
